<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MNIST Desktop</source>
        <translation>MNIST Desktop について</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>プログラム(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>Made &amp;with</source>
        <translation>使用しているもの(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>ライセンス(&amp;L)</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>バージョン {version}</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one, and see at once, with every movement of the pen, what a neural network makes of it: ten probabilities, an answer in words, and “that does not look like a digit” where it is none.</source>
        <translation>数字を描くか、数字の画像を開くと、ニューラルネットワークがそれをどう読み取るかが、ペンの動きに合わせてその場で表示されます。10 個の確率と言葉による答えが表示され、数字でなければ「数字には見えません」と答えます。</translation>
    </message>
    <message>
        <source>It works offline: nothing that you draw or open leaves this computer.</source>
        <translation>オフラインで動作します。描いた内容や開いたファイルがこのコンピューターの外に送られることはありません。</translation>
    </message>
    <message>
        <source>It is free software under the {licence} licence.</source>
        <translation>{licence} ライセンスのフリーソフトウェアです。</translation>
    </message>
    <message>
        <source>MNIST Desktop</source>
        <translation>MNIST Desktop</translation>
    </message>
    <message>
        <source>No model has been loaded yet.</source>
        <translation>モデルはまだ読み込まれていません。</translation>
    </message>
    <message>
        <source>The program is made with the work of others, under their own licences:</source>
        <translation>このプログラムは、それぞれのライセンスで提供されている次のものを使用しています：</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>One moment: the network is getting ready…</source>
        <translation>お待ちください。ネットワークを準備しています…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>画像を読み取っています…</translation>
    </message>
    <message>
        <source>Nothing that looks like ink was found in the picture.</source>
        <translation>画像の中にインクらしいものが見つかりませんでした。</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one.</source>
        <translation>数字を描くか、画像を開いてください。</translation>
    </message>
    <message>
        <source>That does not look like a digit.</source>
        <translation>数字には見えません。</translation>
    </message>
    <message>
        <source> or </source>
        <translation> か </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>{either}？</translation>
    </message>
    <message>
        <source>Most likely {digit}: {share}</source>
        <translation>最も有力なのは {digit}：{share}</translation>
    </message>
    <message>
        <source>None looks like a digit.</source>
        <translation>どれも数字には見えません。</translation>
    </message>
    <message>
        <source>One does not look like a digit.</source>
        <translation>数字に見えないものが 1 個あります。</translation>
    </message>
    <message>
        <source>{count} do not look like digits.</source>
        <translation>数字に見えないものが {count} 個あります。</translation>
    </message>
    <message>
        <source>All digits right: {share}</source>
        <translation>すべて正しい確率：{share}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>答え：{text}</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>The drawing is not kept over a crash; save it now and then.</source>
        <translation>異常終了すると描画内容は失われます。こまめに保存してください。</translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>The reader could not be started ({reason}); close other programs and start this one again.</source>
        <translation>読み取り機能を起動できませんでした（{reason}）。ほかのプログラムを終了してから、このプログラムを起動し直してください。</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>Draw a digit here with the mouse, a finger or a pen. With the keyboard, the arrow keys move a cross, in small steps together with Shift; Space puts the pen down and lifts it, Escape takes the stroke back.</source>
        <translation>ここにマウス、指、またはペンで数字を描きます。キーボードでは、矢印キーで十字カーソルを動かし（Shift を押しながらで小刻みに）、スペースキーでペンを下ろしたり上げたりします。Esc キーでストロークを取り消します。</translation>
    </message>
    <message>
        <source>opening a drawing</source>
        <translation>描画ファイルを開く</translation>
    </message>
    <message>
        <source>opening a picture</source>
        <translation>画像を開く</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>reading the whole picture</source>
        <translation>画像全体を読み取る</translation>
    </message>
    <message>
        <source>stroke</source>
        <translation>ストローク</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>cropping</source>
        <translation>切り抜き</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>枠の中だけが読み取られます。ハンドルをドラッグすると枠を変更できます。</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges)</source>
        <translation>MNIST の学習用画像 60,000 枚（LeCun、Cortes、Burges）</translation>
    </message>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges), as published</source>
        <translation>MNIST の学習用画像 60,000 枚（LeCun、Cortes、Burges）、公開時のまま</translation>
    </message>
    <message>
        <source>digits drawn with pens: UCI’s and UNIPEN’s</source>
        <translation>ペンで描かれた数字：UCI と UNIPEN のもの</translation>
    </message>
    <message>
        <source>free licences, each font’s own</source>
        <translation>フォントごとの自由なライセンス</translation>
    </message>
    <message>
        <source>MNIST, validation part</source>
        <translation>MNIST、検証用データ</translation>
    </message>
    <message>
        <source>MNIST shifted 5 pixels</source>
        <translation>MNIST、5 ピクセルずらしたもの</translation>
    </message>
    <message>
        <source>MNIST half as large</source>
        <translation>MNIST、半分の大きさにしたもの</translation>
    </message>
    <message>
        <source>MNIST inverted</source>
        <translation>MNIST、明暗を反転したもの</translation>
    </message>
    <message>
        <source>MNIST with a hairline</source>
        <translation>MNIST、ごく細い線にしたもの</translation>
    </message>
    <message>
        <source>MNIST with a marker</source>
        <translation>MNIST、マーカーのように太くしたもの</translation>
    </message>
    <message>
        <source>MNIST blurred</source>
        <translation>MNIST、ぼかしたもの</translation>
    </message>
    <message>
        <source>MNIST noisy</source>
        <translation>MNIST、ノイズを加えたもの</translation>
    </message>
    <message>
        <source>pen digits, writers held out</source>
        <translation>ペンの数字、学習に含まれない書き手</translation>
    </message>
    <message>
        <source>drawn numbers of 2 to 6 digits</source>
        <translation>描かれた 2～6 桁の数</translation>
    </message>
    <message>
        <source>photos of two digits that touch</source>
        <translation>触れ合っている 2 つの数字の写真</translation>
    </message>
    <message>
        <source>fonts held out, 96 pixels</source>
        <translation>学習に含まれないフォント、96 ピクセル</translation>
    </message>
    <message>
        <source>fonts held out, 24 pixels</source>
        <translation>学習に含まれないフォント、24 ピクセル</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>小文字</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>大文字</translation>
    </message>
    <message>
        <source>written symbols</source>
        <translation>手書きの記号</translation>
    </message>
    <message>
        <source>other scripts</source>
        <translation>ほかの文字体系</translation>
    </message>
    <message>
        <source>doodles</source>
        <translation>落書き</translation>
    </message>
    <message>
        <source>scribbles</source>
        <translation>なぐり書き</translation>
    </message>
    <message>
        <source>drawn signs and things</source>
        <translation>描かれた記号や物</translation>
    </message>
    <message>
        <source>printed letters and symbols</source>
        <translation>印刷された文字と記号</translation>
    </message>
    <message>
        <source>It was not trained against what is no digit: it answers only blank, digit or uncertain, and letters, doodles and scribbles get a digit too.</source>
        <translation>数字でないものを見分ける学習はしていません。答えは「空白」「数字」「不確か」だけで、文字、落書き、なぐり書きにも数字を答えます。</translation>
    </message>
    <message>
        <source>It was trained on MNIST’s scanned digits alone, as they are published: it knows no pens, no photos, no print, and only the hands of people in the United States.</source>
        <translation>公開されているままの MNIST のスキャンした数字だけで学習しています。ペンの線も写真も印刷も知らず、筆跡は米国の人のものしか知りません。</translation>
    </message>
    <message>
        <source>It is here to compare with; the program’s own network reads more.</source>
        <translation>比較のために用意したものです。このプログラム独自のネットワークのほうが多くのものを読み取れます。</translation>
    </message>
    <message>
        <source>Letters and symbols that have a digit’s shape (O, l, S, Z…) are read as that digit.</source>
        <translation>数字と同じ形の文字や記号（O、l、S、Z など）は、その数字として読み取られます。</translation>
    </message>
    <message>
        <source>It knows Western Arabic digits only, as people from North America, Europe and Turkey wrote them.</source>
        <translation>北米、ヨーロッパ、トルコの人が書いた算用数字（0～9）だけを知っています。</translation>
    </message>
    <message>
        <source>Photos: it was trained on drawn and synthetic ones; glare over the ink, heavy shadows’ edges across a digit and other writing beside it can mislead it.</source>
        <translation>写真：描いたものと合成したもので学習しています。インクにかかる反射、数字を横切る濃い影の境目、隣に書かれたほかの文字などで、読み間違えることがあります。</translation>
    </message>
    <message>
        <source>Its probabilities were calibrated on digits like those it was trained on.</source>
        <translation>確率は、学習に使ったものと似た数字で較正されています。</translation>
    </message>
    <message>
        <source>digits made of lines and arcs: European 1 and 7, slashed 0 and others</source>
        <translation>線と円弧で作った数字：ヨーロッパ式の 1 と 7、斜線入りの 0 など</translation>
    </message>
    <message>
        <source>letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google), scribbles, signs made by rule and digits side by side</source>
        <translation>UNIPEN の文字と記号、Omniglot（Lake）、Quick, Draw!（Google）、なぐり書き、規則で描いた記号、横に並んだ数字</translation>
    </message>
    <message>
        <source>digits of fonts from Debian’s packages</source>
        <translation>Debian のパッケージに含まれるフォントの数字</translation>
    </message>
    <message>
        <source>the training digits of MNIST and of the pens, as generated pictures and photos</source>
        <translation>MNIST とペンの学習用数字から生成した画像と写真</translation>
    </message>
    <message>
        <source>the licences of those sets</source>
        <translation>元のデータと同じライセンス</translation>
    </message>
    <message>
        <source>MNIST as JPEG of quality 20</source>
        <translation>MNIST、品質 20 の JPEG にしたもの</translation>
    </message>
    <message>
        <source>MNIST with a third of the contrast</source>
        <translation>MNIST、コントラストを 3 分の 1 にしたもの</translation>
    </message>
    <message>
        <source>this project’s own drawings</source>
        <translation>このプロジェクト自身の描画</translation>
    </message>
    <message>
        <source>pen digits, wrongly cut ones included</source>
        <translation>ペンの数字、切り出しを誤ったものを含む</translation>
    </message>
    <message>
        <source>sample pictures of other demos</source>
        <translation>ほかのデモのサンプル画像</translation>
    </message>
    <message>
        <source>generated photos: {kind}</source>
        <translation>生成した写真：{kind}</translation>
    </message>
    <message>
        <source>generated photos of numbers: {kind}</source>
        <translation>生成した数の写真：{kind}</translation>
    </message>
    <message>
        <source>pictures that people made: {kind}</source>
        <translation>人が作った画像：{kind}</translation>
    </message>
    <message>
        <source>of these, from the source {name}</source>
        <translation>うち、{name} が出典のもの</translation>
    </message>
    <message>
        <source>scans: {name}</source>
        <translation>スキャン：{name}</translation>
    </message>
    <message>
        <source>light and shadow</source>
        <translation>光と影</translation>
    </message>
    <message>
        <source>image noise</source>
        <translation>画像ノイズ</translation>
    </message>
    <message>
        <source>ruled paper</source>
        <translation>罫線のある紙</translation>
    </message>
    <message>
        <source>squared paper</source>
        <translation>方眼紙</translation>
    </message>
    <message>
        <source>edge of the sheet</source>
        <translation>紙の端</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>ぼけ</translation>
    </message>
    <message>
        <source>turned camera</source>
        <translation>カメラの回転</translation>
    </message>
    <message>
        <source>strong JPEG compression</source>
        <translation>強い JPEG 圧縮</translation>
    </message>
    <message>
        <source>slanted view</source>
        <translation>斜めからの撮影</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>鉛筆</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>マーカー</translation>
    </message>
    <message>
        <source>very thin lines</source>
        <translation>ごく細い線</translation>
    </message>
    <message>
        <source>coloured ink and paper</source>
        <translation>色付きのインクと紙</translation>
    </message>
    <message>
        <source>whiteboard</source>
        <translation>ホワイトボード</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>暗い地に明るい線</translation>
    </message>
    <message>
        <source>several of these</source>
        <translation>複数の組み合わせ</translation>
    </message>
    <message>
        <source>sheet lying askew on a desk</source>
        <translation>机の上に斜めに置かれた紙</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>キャンバス</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>スクリーンショット</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a picture or a drawing</source>
        <translation>画像または描画ファイルを開きます</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the next of the files</source>
        <translation>次のファイルを開きます</translation>
    </message>
    <message>
        <source>Ne&amp;xt file</source>
        <translation>次のファイル(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious file</source>
        <translation>前のファイル(&amp;P)</translation>
    </message>
    <message>
        <source>Open the file before this one</source>
        <translation>1 つ前のファイルを開きます</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the drawing as InkML</source>
        <translation>描画を InkML 形式で保存します</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>名前を付けて保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the drawing under another name</source>
        <translation>描画を別の名前で保存します</translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation>画像（PNG）(&amp;P)…</translation>
    </message>
    <message>
        <source>Write what is on the canvas as a picture</source>
        <translation>キャンバスの内容を画像として書き出します</translation>
    </message>
    <message>
        <source>Export as a picture (PNG)</source>
        <translation>画像（PNG）としてエクスポート</translation>
    </message>
    <message>
        <source>As &amp;lines (SVG)…</source>
        <translation>線画（SVG）(&amp;L)…</translation>
    </message>
    <message>
        <source>Write the strokes as smooth lines</source>
        <translation>ストロークを滑らかな線として書き出します</translation>
    </message>
    <message>
        <source>Export as lines (SVG)</source>
        <translation>線画（SVG）としてエクスポート</translation>
    </message>
    <message>
        <source>As the &amp;network sees it (28 × 28)…</source>
        <translation>ネットワークに見えている画像（28 × 28）(&amp;N)…</translation>
    </message>
    <message>
        <source>Write the small image that the network was given</source>
        <translation>ネットワークに渡された小さな画像を書き出します</translation>
    </message>
    <message>
        <source>Export as the network sees it (28 × 28)</source>
        <translation>ネットワークに見えている画像（28 × 28）としてエクスポート</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>プログラムを終了します</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>直前の操作を元に戻します</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>元に戻す：{step}(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>やり直す：{step}(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>新規(&amp;W)</translation>
    </message>
    <message>
        <source>Start a new drawing</source>
        <translation>新しい描画を始めます</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>元に戻した操作をやり直します</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the answer as text, and the drawing as a picture</source>
        <translation>答えをテキスト、描画を画像としてコピーします</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>Read a picture from the clipboard</source>
        <translation>クリップボードの画像を読み取ります</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>クリア(&amp;L)</translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation>キャンバスを空にします</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>クリア</translation>
    </message>
    <message>
        <source>Cancel stroke</source>
        <translation>ストロークをキャンセル</translation>
    </message>
    <message>
        <source>Take back the stroke begun</source>
        <translation>描きかけのストロークを取り消します</translation>
    </message>
    <message>
        <source>Read the &amp;whole picture</source>
        <translation>画像全体を読み取る(&amp;W)</translation>
    </message>
    <message>
        <source>Set the crop box back to the whole picture</source>
        <translation>切り抜き枠を画像全体に戻します</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>ペン(&amp;P)</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>描画します</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>ペン</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>消しゴム(&amp;E)</translation>
    </message>
    <message>
        <source>Rub out where it passes</source>
        <translation>なぞったところを消します</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>消しゴム</translation>
    </message>
    <message>
        <source>&amp;Thinner pen and eraser</source>
        <translation>ペンと消しゴムを細くする(&amp;T)</translation>
    </message>
    <message>
        <source>Draw and erase with a thinner tip</source>
        <translation>より細い先端で描画・消去します</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen and eraser</source>
        <translation>ペンと消しゴムを太くする(&amp;K)</translation>
    </message>
    <message>
        <source>Draw and erase with a thicker tip</source>
        <translation>より太い先端で描画・消去します</translation>
    </message>
    <message>
        <source>What the &amp;network sees</source>
        <translation>ネットワークに見えているもの(&amp;N)</translation>
    </message>
    <message>
        <source>Show the 28 × 28 pixels that are read</source>
        <translation>読み取られる 28 × 28 ピクセルを表示します</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全画面表示(&amp;F)</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>ウィンドウを画面全体に表示します</translation>
    </message>
    <message>
        <source>&amp;One window for all files</source>
        <translation>すべてのファイルを 1 つのウィンドウで開く(&amp;O)</translation>
    </message>
    <message>
        <source>A file opened elsewhere comes to this window</source>
        <translation>ほかの場所から開いたファイルもこのウィンドウに表示します</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>キーとジェスチャー(&amp;K)</translation>
    </message>
    <message>
        <source>List all keys and gestures</source>
        <translation>すべてのキーとジェスチャーを一覧表示します</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>ログファイルを表示(&amp;L)</translation>
    </message>
    <message>
        <source>Open the folder of the file that says what went wrong</source>
        <translation>何が起きたかを記録したファイルのフォルダーを開きます</translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <translation>MNIST Desktop について(&amp;A)</translation>
    </message>
    <message>
        <source>The program and its model</source>
        <translation>プログラムとモデルの情報を表示します</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Picture</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>ベクター画像</translation>
    </message>
    <message>
        <source>There is no digit image yet; draw something first.</source>
        <translation>数字の画像はまだありません。先に何か描いてください。</translation>
    </message>
    <message>
        <source>Digit image</source>
        <translation>数字の画像</translation>
    </message>
    <message>
        <source>The canvas is empty; draw something first.</source>
        <translation>キャンバスは空です。先に何か描いてください。</translation>
    </message>
    <message>
        <source>There is nothing to copy yet; draw something first.</source>
        <translation>コピーするものがまだありません。先に何か描いてください。</translation>
    </message>
    <message>
        <source>Copied: the answer as text, the drawing as a picture.</source>
        <translation>答えをテキスト、描画を画像としてコピーしました。</translation>
    </message>
    <message>
        <source>Copied: the drawing as a picture; there is no answer yet.</source>
        <translation>コピーしました：描いたものを画像として。答えはまだありません。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your drawing is still there: you can go on, or save it and quit.</source>
        <translation>プログラムで問題が発生しました。描画内容は残っています。このまま続けることも、保存して終了することもできます。</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>詳細</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>詳細をコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>ログフォルダーを開く(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>続ける(&amp;O)</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>new drawing</source>
        <translation>新規</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>復元</translation>
    </message>
</context>
<context>
    <name>DigitRow</name>
    <message>
        <source>Digit {number} of {count}: {sign}</source>
        <translation>数字 {number}/{count}：{sign}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>数字ではない</translation>
    </message>
    <message>
        <source>The arrow keys choose another digit.</source>
        <translation>矢印キーでほかの数字を選べます。</translation>
    </message>
</context>
<context>
    <name>DrawingView</name>
    <message>
        <source>Draw a digit here</source>
        <translation>ここに​数字を​描いてください</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The model “{name}” was made for another version of this program; install the program again to get a model that fits.</source>
        <translation>モデル「{name}」はこのプログラムの別のバージョン用に作られています。合うモデルを入手するには、プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The model “{name}” is missing ({file} was not found); install the program again to get it back.</source>
        <translation>モデル「{name}」がありません（{file} が見つかりません）。元に戻すには、プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The model “{name}” cannot be read ({file}: {reason}); check who may read it, or install the program again.</source>
        <translation>モデル「{name}」を読み込めません（{file}：{reason}）。読み取り権限を確認するか、プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} is not as it was made); install the program again to mend it.</source>
        <translation>モデル「{name}」が壊れています（{file} が作成時と異なります）。修復するには、プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB; make it smaller and try again.</source>
        <translation>「{name}」は {megabytes} MB を超えています。小さくしてからもう一度お試しください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a drawing or a picture inside it.</source>
        <translation>「{name}」はフォルダーです。中の描画ファイルまたは画像を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a picture inside it.</source>
        <translation>「{name}」はフォルダーです。中の画像を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a drawing or a picture.</source>
        <translation>「{name}」は空です。描画ファイルまたは画像を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a picture.</source>
        <translation>「{name}」は空です。画像を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” does not exist; check the name and the folder.</source>
        <translation>「{name}」は存在しません。名前とフォルダーを確認してください。</translation>
    </message>
    <message>
        <source>“{name}” may not be read; ask its owner for access or choose another file.</source>
        <translation>「{name}」を読み取る権限がありません。所有者にアクセス権を求めるか、別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}); choose another file.</source>
        <translation>「{name}」を読み込めませんでした（{reason}）。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” could not be read (its name is not valid); choose another file.</source>
        <translation>「{name}」を読み込めませんでした（名前が正しくありません）。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is not a picture this program knows; open a PNG, JPEG, BMP, GIF, TIFF, WebP or PGM file.</source>
        <translation>「{name}」はこのプログラムで扱える画像ではありません。PNG、JPEG、BMP、GIF、TIFF、WebP、PGM のいずれかのファイルを開いてください。</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be shown; save or copy it again and try once more.</source>
        <translation>「{name}」は壊れているため表示できません。保存またはコピーをやり直してから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>“{name}” has more than {megapixels} megapixels; scale it down and open it again.</source>
        <translation>「{name}」は {megapixels} メガピクセルを超えています。縮小してからもう一度開いてください。</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name to save under.</source>
        <translation>「{name}」はフォルダーです。別の名前で保存してください。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: writing is not allowed there; choose another place.</source>
        <translation>「{name}」は保存されませんでした。その場所には書き込めません。別の場所を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder is no longer there; choose another one.</source>
        <translation>「{name}」は保存されませんでした。フォルダーがなくなっています。別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: there is no room left; make some and save again.</source>
        <translation>「{name}」は保存されませんでした。空き容量がありません。空きを作ってから、もう一度保存してください。</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the name is not allowed; choose another one.</source>
        <translation>「{name}」は保存されませんでした。その名前は使えません。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” was not saved ({reason}); try again, or choose another place.</source>
        <translation>「{name}」は保存されませんでした（{reason}）。もう一度試すか、別の場所を選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it holds something other than ink; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。インク以外のデータが含まれています。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” is no readable InkML file; save the drawing again and open that.</source>
        <translation>「{name}」は読み取れる InkML ファイルではありません。描画を保存し直して、そのファイルを開いてください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it has more than {most} points; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。点の数が {most} を超えています。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a newer version of this program wrote its picture; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。中の画像がこのプログラムの新しいバージョンで書き込まれています。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the picture in it is damaged; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。中の画像が壊れています。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose {names}, or a folder that holds a model.</source>
        <translation>モデル「{name}」はありません。{names}、またはモデルの入ったフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: its points have no X and Y; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。点に X と Y がありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the values of a point are {found}, not {expected}; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。ある点の値が {expected} 個ではなく {found} 個です。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point lies beyond all bounds; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。範囲を大きく外れた点があります。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point has no finite time; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。時刻が有限でない点があります。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: “{packet}” is no point; choose another file.</source>
        <translation>「{name}」は InkML として読み込めません。「{packet}」は点ではありません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The model “{name}” does not answer as it was measured to; install the program again to mend it.</source>
        <translation>モデル「{name}」の答えが測定時と異なります。修復するには、プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The model “{name}” is of a kind that this program does not know; install the newest version of the program.</source>
        <translation>モデル「{name}」はこのプログラムが対応していない種類です。プログラムの最新バージョンをインストールしてください。</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} does not fit the network); install the program again to mend it.</source>
        <translation>モデル「{name}」が壊れています（{file} がネットワークに合いません）。修復するには、プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The model is not loaded; start the program again.</source>
        <translation>モデルが読み込まれていません。プログラムを起動し直してください。</translation>
    </message>
    <message>
        <source>The network could not be loaded ({reason}); install the program again.</source>
        <translation>ネットワークを読み込めませんでした（{reason}）。プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>The process that reads stopped again and again; wait a minute, or quit the program and start it again.</source>
        <translation>読み取りプロセスが繰り返し停止しました。1 分ほど待つか、プログラムを終了して起動し直してください。</translation>
    </message>
    <message>
        <source>The process that reads could not be started ({reason}); close other programs and try again.</source>
        <translation>読み取りプロセスを起動できませんでした（{reason}）。ほかのプログラムを終了してから、もう一度お試しください。</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Pictures and drawings</source>
        <translation>画像と描画ファイル</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>描画ファイル</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Probabilities</source>
        <translation>確率</translation>
    </message>
    <message>
        <source>If it were a digit</source>
        <translation>もし数字だとしたら</translation>
    </message>
    <message>
        <source>Digit {number} of {count}: {read_as}</source>
        <translation>数字 {number}/{count}：{read_as}</translation>
    </message>
    <message>
        <source>does not look like one</source>
        <translation>数字には見えません</translation>
    </message>
    <message>
        <source> or </source>
        <translation> か </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>{either}？</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>10 個の数字の確率</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>A drawing kept from last time cannot be opened; it is in “{folder}”.</source>
        <translation>前回から残っている描画を開けません。「{folder}」に保管されています。</translation>
    </message>
</context>
<context>
    <name>LiveReading</name>
    <message>
        <source>This drawing cannot be read; undo the last stroke or clear it.</source>
        <translation>この描画は読み取れません。最後のストロークを元に戻すか、クリアしてください。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>MNIST Desktop</source>
        <translation>MNIST Desktop</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったファイル(&amp;R)</translation>
    </message>
    <message>
        <source>Open one of the files used last</source>
        <translation>最近使ったファイルを開きます</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>エクスポート(&amp;E)</translation>
    </message>
    <message>
        <source>Write a file for other programs</source>
        <translation>ほかのプログラム用のファイルに書き出します</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>ツール(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Fingers</source>
        <translation>指での描画(&amp;F)</translation>
    </message>
    <message>
        <source>Choose whether fingers draw</source>
        <translation>指で描くかどうかを選びます</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>モデル(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>配色(&amp;C)</translation>
    </message>
    <message>
        <source>Choose light or dark colours</source>
        <translation>明るい配色か暗い配色かを選びます</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>言語(&amp;L)</translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation>ウィンドウの言語を選びます</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Trained on</source>
        <translation>学習データ</translation>
    </message>
    <message>
        <source>How well it reads</source>
        <translation>読み取りの精度</translation>
    </message>
    <message>
        <source>What is no digit, turned away</source>
        <translation>数字でないものを退けた割合</translation>
    </message>
    <message>
        <source>When it answers what</source>
        <translation>答え方の基準</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>限界</translation>
    </message>
    <message>
        <source>Licence: {licence}. Weights: sha256 {sha256}…</source>
        <translation>ライセンス：{licence}。重み：sha256 {sha256}…</translation>
    </message>
    <message>
        <source>{architecture}, with {parameters} parameters</source>
        <translation>{architecture}、パラメーター数 {parameters}</translation>
    </message>
    <message>
        <source>{data} ({licence})</source>
        <translation>{data}（{licence}）</translation>
    </message>
    <message>
        <source>MNIST, test part</source>
        <translation>MNIST、テスト用データ</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>/ {count} 件</translation>
    </message>
    <message>
        <source>A digit is the answer from {certain} on; below, it asks which of several.</source>
        <translation>{certain} 以上なら 1 つの数字を答えとし、それ未満ならどの数字かを問い返します。</translation>
    </message>
    <message>
        <source>A digit is named as a candidate from {candidate} on.</source>
        <translation>{candidate} 以上の数字を候補として挙げます。</translation>
    </message>
    <message>
        <source>Below {digit} that it is a digit at all, it is none.</source>
        <translation>数字である確率が {digit} 未満なら、数字ではないと判断します。</translation>
    </message>
    <message>
        <source>It takes everything for a digit.</source>
        <translation>すべてを数字とみなします。</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>MNIST Desktop’s own network</source>
        <translation>MNIST Desktop 独自のネットワーク</translation>
    </message>
    <message>
        <source>Trained on the handwriting of many people and pens; says when it is no digit.</source>
        <translation>多くの人がさまざまなペンで書いた文字で学習しています。数字でないときはそう答えます。</translation>
    </message>
    <message>
        <source>Dense network (784-128-10)</source>
        <translation>全結合ネットワーク（784-128-10）</translation>
    </message>
    <message>
        <source>The tutorials’ first network, trained on MNIST alone; takes all for digits.</source>
        <translation>チュートリアルで最初に出てくるネットワークです。MNIST だけで学習し、すべてを数字とみなします。</translation>
    </message>
    <message>
        <source>Convolutional network (12 layers)</source>
        <translation>畳み込みネットワーク（12 層）</translation>
    </message>
    <message>
        <source>Trained on MNIST alone; takes all for digits.</source>
        <translation>MNIST だけで学習し、すべてを数字とみなします。</translation>
    </message>
    <message>
        <source>HOG features and linear SVM</source>
        <translation>HOG 特徴量と線形 SVM</translation>
    </message>
    <message>
        <source>No neural network, trained on MNIST alone; takes all for digits.</source>
        <translation>ニューラルネットワークではありません。MNIST だけで学習し、すべてを数字とみなします。</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>ネットワークに見えているもの</translation>
    </message>
    <message>
        <source>28 × 28 pixels: scaled, and centred on the weight of its ink</source>
        <translation>28 × 28 ピクセル：大きさを整え、インクの重心を中央に合わせたもの</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>the picture from elsewhere</source>
        <translation>受け取った画像</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard; copy one first.</source>
        <translation>クリップボードに画像がありません。先に画像をコピーしてください。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{name}” cannot be opened in reasonable time; choose another file.</source>
        <translation>「{name}」は開くのに時間がかかりすぎます。別のファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>「{name}」を開いています…</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Down opens the next</source>
        <translation>「{name}」（{place}/{count}）：Page Down キーで次を開きます</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>描画ファイル</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>描画</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Up opens the one before</source>
        <translation>「{name}」（{place}/{count}）：Page Up キーで前を開きます</translation>
    </message>
    <message>
        <source>{place} of {count}: {sentence}</source>
        <translation>{place}/{count}：{sentence}</translation>
    </message>
    <message>
        <source>“{name}” is the last of these files.</source>
        <translation>「{name}」は最後のファイルです。</translation>
    </message>
    <message>
        <source>“{name}” is the first of these files.</source>
        <translation>「{name}」は最初のファイルです。</translation>
    </message>
    <message>
        <source>There are no strokes in this file.</source>
        <translation>このファイルには線がありません。</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>枠の中だけが読み取られます。ハンドルをドラッグすると枠を変更できます。</translation>
    </message>
    <message>
        <source>Brought back: {count} drawings that were not saved last time; Undo shows one after the other.</source>
        <translation>前回保存されなかった描画を {count} 件復元しました。「元に戻す」で 1 件ずつ表示されます。</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time; Undo shows it.</source>
        <translation>前回保存されなかった描画を復元しました。「元に戻す」で表示されます。</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time.</source>
        <translation>前回保存されなかった描画を復元しました。</translation>
    </message>
    <message>
        <source>Saved: “{name}”</source>
        <translation>保存しました：「{name}」</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Light or dark with the system</source>
        <translation>システムに合わせてライトまたはダークにします</translation>
    </message>
    <message>
        <source>Dark ink on white paper</source>
        <translation>白い紙に暗い色のインク</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>暗い紙に明るい色のインク</translation>
    </message>
    <message>
        <source>Once a pen has been seen, fingers and palms leave no marks</source>
        <translation>ペンの検出後は、指や手のひらで触れても描画されません</translation>
    </message>
    <message>
        <source>Beside a pen, too</source>
        <translation>ペンと併用しているときも描画します</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>システムに合わせる(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>ライト(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>ダーク(&amp;D)</translation>
    </message>
    <message>
        <source>Draw &amp;until a pen is used</source>
        <translation>ペンを使うまで描画する(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Always draw</source>
        <translation>常に描画する(&amp;A)</translation>
    </message>
    <message>
        <source>Only pen and mouse draw</source>
        <translation>ペンとマウスだけで描画します</translation>
    </message>
    <message>
        <source>&amp;Never draw</source>
        <translation>描画しない(&amp;N)</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>次に起動したときから</translation>
    </message>
    <message>
        <source>This holds for windows that are opened from now on.</source>
        <translation>これから開くウィンドウに適用されます。</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>次回の起動からこの言語で表示されます。</translation>
    </message>
</context>
<context>
    <name>Probabilities</name>
    <message>
        <source>not read yet</source>
        <translation>未読み取り</translation>
    </message>
    <message>
        <source>, the best</source>
        <translation>、最有力</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The network is getting ready; you can already draw.</source>
        <translation>ネットワークを準備しています。もう描き始められます。</translation>
    </message>
    <message>
        <source>“{title}” is being loaded…</source>
        <translation>「{title}」を読み込んでいます…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>準備ができました。</translation>
    </message>
    <message>
        <source>“{title}” reads now.</source>
        <translation>これからは「{title}」で読み取ります。</translation>
    </message>
    <message>
        <source>The reader stopped and is being started again…</source>
        <translation>読み取り機能が停止したため、再起動しています…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save “{name}” before the window is closed?</source>
        <translation>ウィンドウを閉じる前に「{name}」を保存しますか？</translation>
    </message>
    <message>
        <source>Save the drawing before the window is closed?</source>
        <translation>ウィンドウを閉じる前に描画を保存しますか？</translation>
    </message>
    <message>
        <source>Discard &amp;all</source>
        <translation>すべて破棄(&amp;A)</translation>
    </message>
    <message>
        <source>Save an empty drawing over “{name}”?</source>
        <translation>「{name}」に空の描画を上書き保存しますか？</translation>
    </message>
    <message>
        <source>What is in the file now will be gone.</source>
        <translation>ファイルの現在の内容は失われます。</translation>
    </message>
    <message>
        <source>&amp;Empty the file</source>
        <translation>ファイルを空にする(&amp;E)</translation>
    </message>
    <message>
        <source>It is empty now; saving it empties the file.</source>
        <translation>描画は現在空です。保存するとファイルの内容も空になります。</translation>
    </message>
    <message>
        <source>It has been changed since it was last saved.</source>
        <translation>最後に保存してから変更されています。</translation>
    </message>
    <message>
        <source>It was on the canvas before, and is not saved.</source>
        <translation>以前キャンバスにあった描画で、保存されていません。</translation>
    </message>
    <message>
        <source>It has not been saved yet.</source>
        <translation>まだ保存されていません。</translation>
    </message>
    <message>
        <source>This is one of {count} unsaved drawings.</source>
        <translation>保存されていない描画 {count} 件のうちの 1 件です。</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No files yet</source>
        <translation>まだファイルはありません</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>一覧を消去</translation>
    </message>
    <message>
        <source>Forget these files; the files themselves stay.</source>
        <translation>一覧から消去します。ファイル自体はそのまま残ります。</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{name}” could not be saved; save again, or under another name.</source>
        <translation>「{name}」を保存できませんでした。もう一度保存するか、別の名前で保存してください。</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Arrow keys</source>
        <translation>矢印キー</translation>
    </message>
    <message>
        <source>Move the cursor over the canvas, to draw by keyboard</source>
        <translation>キャンバス上でカーソルを動かす（キーボードで描画）</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Shift + 矢印キー</translation>
    </message>
    <message>
        <source>The same in smaller steps</source>
        <translation>同じ動作をより小刻みに行う</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>スペース</translation>
    </message>
    <message>
        <source>Set the pen down at the cursor, or lift it</source>
        <translation>カーソルの位置でペンを下ろす、または上げる</translation>
    </message>
    <message>
        <source>Ctrl and arrow keys</source>
        <translation>Ctrl + 矢印キー</translation>
    </message>
    <message>
        <source>Move the box on a picture; only what is inside is read</source>
        <translation>画像上の切り抜き枠を動かす（枠の中だけが読み取られます）</translation>
    </message>
    <message>
        <source>Ctrl, Shift and arrow keys</source>
        <translation>Ctrl + Shift + 矢印キー</translation>
    </message>
    <message>
        <source>Make that box larger or smaller</source>
        <translation>切り抜き枠を大きくする、または小さくする</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go on to the tools, the digits read and the bars</source>
        <translation>ツール、読み取った数字、棒グラフへ移ります</translation>
    </message>
    <message>
        <source>Arrow keys on the digits read</source>
        <translation>読み取った数字の上で矢印キー</translation>
    </message>
    <message>
        <source>Choose the digit whose bars are shown</source>
        <translation>棒グラフに表示する数字を選びます</translation>
    </message>
    <message>
        <source>Second finger while drawing</source>
        <translation>描画中に 2 本目の指で触れる</translation>
    </message>
    <message>
        <source>Take back the stroke that is being drawn</source>
        <translation>描きかけのストロークを取り消す</translation>
    </message>
    <message>
        <source>Tap with two fingers</source>
        <translation>2 本指でタップ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>The pen’s eraser end</source>
        <translation>ペンの消しゴム側</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>消す</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and gestures</source>
        <translation>キーとジェスチャー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>動作</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>ツール</translation>
    </message>
    <message>
        <source>Width of pen and eraser</source>
        <translation>ペンと消しゴムの太さ</translation>
    </message>
    <message>
        <source>Width of pen and eraser ([ and ])</source>
        <translation>ペンと消しゴムの太さ（[ と ]）</translation>
    </message>
</context>
</TS>
