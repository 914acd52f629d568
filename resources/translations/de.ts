<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MNIST Desktop</source>
        <translation>Über MNIST Desktop</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>Made &amp;with</source>
        <translation>&amp;Bestandteile</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lizenzen</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one, and see at once, with every movement of the pen, what a neural network makes of it: ten probabilities, an answer in words, and “that does not look like a digit” where it is none.</source>
        <translation>Zeichnen Sie eine Ziffer oder öffnen Sie ein Bild davon und sehen Sie sofort, bei jeder Bewegung des Stifts, was ein neuronales Netz darin erkennt: zehn Wahrscheinlichkeiten, eine Antwort in Worten und „Das sieht nicht nach einer Ziffer aus“, wo es keine ist.</translation>
    </message>
    <message>
        <source>It works offline: nothing that you draw or open leaves this computer.</source>
        <translation>Das Programm arbeitet offline: Nichts, was Sie zeichnen oder öffnen, verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>It is free software under the {licence} licence.</source>
        <translation>Es ist freie Software unter der {licence}-Lizenz.</translation>
    </message>
    <message>
        <source>MNIST Desktop</source>
        <translation>MNIST Desktop</translation>
    </message>
    <message>
        <source>No model has been loaded yet.</source>
        <translation>Es wurde noch kein Modell geladen.</translation>
    </message>
    <message>
        <source>The program is made with the work of others, under their own licences:</source>
        <translation>Das Programm baut auf der Arbeit anderer auf, die unter eigenen Lizenzen steht:</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>One moment: the network is getting ready…</source>
        <translation>Einen Moment: Das Netz wird vorbereitet…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Das Bild wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing that looks like ink was found in the picture.</source>
        <translation>Im Bild wurde nichts gefunden, was nach Tinte aussieht.</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one.</source>
        <translation>Zeichnen Sie eine Ziffer oder öffnen Sie ein Bild davon.</translation>
    </message>
    <message>
        <source>That does not look like a digit.</source>
        <translation>Das sieht nicht nach einer Ziffer aus.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>{either}?</translation>
    </message>
    <message>
        <source>Most likely {digit}: {share}</source>
        <translation>Am ehesten {digit}: {share}</translation>
    </message>
    <message>
        <source>None looks like a digit.</source>
        <translation>Nichts davon sieht nach Ziffer aus.</translation>
    </message>
    <message>
        <source>One does not look like a digit.</source>
        <translation>Eines sieht nicht nach Ziffer aus.</translation>
    </message>
    <message>
        <source>{count} do not look like digits.</source>
        <translation>{count} sehen nicht nach Ziffern aus.</translation>
    </message>
    <message>
        <source>All digits right: {share}</source>
        <translation>Alle Ziffern richtig: {share}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Antwort: {text}</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>The drawing is not kept over a crash; save it now and then.</source>
        <translation>Nach einem Absturz wäre die Zeichnung verloren; speichern Sie sie ab und zu.</translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>The reader could not be started ({reason}); close other programs and start this one again.</source>
        <translation>Der Leseprozess konnte nicht gestartet werden ({reason}); schließen Sie andere Programme und starten Sie dieses neu.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>Draw a digit here with the mouse, a finger or a pen. With the keyboard, the arrow keys move a cross, in small steps together with Shift; Space puts the pen down and lifts it, Escape takes the stroke back.</source>
        <translation>Zeichnen Sie hier mit der Maus, einem Finger oder einem Stift eine Ziffer. Auf der Tastatur bewegen die Pfeiltasten ein Kreuz, zusammen mit Umschalt in kleinen Schritten; die Leertaste setzt den Stift auf und hebt ihn ab, Esc nimmt den Strich zurück.</translation>
    </message>
    <message>
        <source>opening a drawing</source>
        <translation>Öffnen einer Zeichnung</translation>
    </message>
    <message>
        <source>opening a picture</source>
        <translation>Öffnen eines Bildes</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>reading the whole picture</source>
        <translation>Lesen des ganzen Bildes</translation>
    </message>
    <message>
        <source>stroke</source>
        <translation>Strich</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>cropping</source>
        <translation>Zuschneiden</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>Nur was im Ausschnitt liegt, wird gelesen; ziehen Sie an seinen Griffen, um ihn zu ändern.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges)</source>
        <translation>MNIST, die 60.000 Trainingsbilder (LeCun, Cortes, Burges)</translation>
    </message>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges), as published</source>
        <translation>MNIST, die 60.000 Trainingsbilder (LeCun, Cortes, Burges) in der veröffentlichten Form</translation>
    </message>
    <message>
        <source>digits drawn with pens: UCI’s and UNIPEN’s</source>
        <translation>mit Stiften gezeichnete Ziffern von UCI und UNIPEN</translation>
    </message>
    <message>
        <source>free licences, each font’s own</source>
        <translation>freie Lizenzen, je nach Schriftart</translation>
    </message>
    <message>
        <source>MNIST, validation part</source>
        <translation>MNIST, Validierungsteil</translation>
    </message>
    <message>
        <source>MNIST shifted 5 pixels</source>
        <translation>MNIST, um 5 Pixel verschoben</translation>
    </message>
    <message>
        <source>MNIST half as large</source>
        <translation>MNIST, halb so groß</translation>
    </message>
    <message>
        <source>MNIST inverted</source>
        <translation>MNIST, hell und dunkel vertauscht</translation>
    </message>
    <message>
        <source>MNIST with a hairline</source>
        <translation>MNIST, haarfein gezeichnet</translation>
    </message>
    <message>
        <source>MNIST with a marker</source>
        <translation>MNIST, wie mit dickem Filzstift</translation>
    </message>
    <message>
        <source>MNIST blurred</source>
        <translation>MNIST, unscharf</translation>
    </message>
    <message>
        <source>MNIST noisy</source>
        <translation>MNIST, verrauscht</translation>
    </message>
    <message>
        <source>pen digits, writers held out</source>
        <translation>Stiftziffern von Schreibern, die im Training fehlten</translation>
    </message>
    <message>
        <source>drawn numbers of 2 to 6 digits</source>
        <translation>gezeichnete Zahlen mit 2 bis 6 Ziffern</translation>
    </message>
    <message>
        <source>photos of two digits that touch</source>
        <translation>Fotos von zwei Ziffern, die sich berühren</translation>
    </message>
    <message>
        <source>fonts held out, 96 pixels</source>
        <translation>Schriftarten, die im Training fehlten, 96 Pixel</translation>
    </message>
    <message>
        <source>fonts held out, 24 pixels</source>
        <translation>Schriftarten, die im Training fehlten, 24 Pixel</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>Kleinbuchstaben</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>written symbols</source>
        <translation>handgeschriebene Symbole</translation>
    </message>
    <message>
        <source>other scripts</source>
        <translation>andere Schriftsysteme</translation>
    </message>
    <message>
        <source>doodles</source>
        <translation>kleine Zeichnungen</translation>
    </message>
    <message>
        <source>scribbles</source>
        <translation>Gekritzel</translation>
    </message>
    <message>
        <source>drawn signs and things</source>
        <translation>gezeichnete Zeichen und Dinge</translation>
    </message>
    <message>
        <source>printed letters and symbols</source>
        <translation>gedruckte Buchstaben und Symbole</translation>
    </message>
    <message>
        <source>It was not trained against what is no digit: it answers only blank, digit or uncertain, and letters, doodles and scribbles get a digit too.</source>
        <translation>Das Modell wurde nicht mit Zeichen trainiert, die keine Ziffern sind: Es antwortet nur „leer“, „Ziffer“ oder „unsicher“, und auch Buchstaben, kleine Zeichnungen und Gekritzel bekommen eine Ziffer.</translation>
    </message>
    <message>
        <source>It was trained on MNIST’s scanned digits alone, as they are published: it knows no pens, no photos, no print, and only the hands of people in the United States.</source>
        <translation>Das Modell wurde nur mit den gescannten Ziffern von MNIST trainiert, wie sie veröffentlicht sind: Es kennt keine Stifte, keine Fotos, keinen Druck und nur Handschriften aus den Vereinigten Staaten.</translation>
    </message>
    <message>
        <source>It is here to compare with; the program’s own network reads more.</source>
        <translation>Das Modell dient zum Vergleich; das eigene Netz des Programms liest mehr.</translation>
    </message>
    <message>
        <source>Letters and symbols that have a digit’s shape (O, l, S, Z…) are read as that digit.</source>
        <translation>Buchstaben und Symbole, die wie eine Ziffer geformt sind (O, l, S, Z…), werden als diese Ziffer gelesen.</translation>
    </message>
    <message>
        <source>It knows Western Arabic digits only, as people from North America, Europe and Turkey wrote them.</source>
        <translation>Das Modell kennt nur die westlichen arabischen Ziffern (0 bis 9), wie Menschen aus Nordamerika, Europa und der Türkei sie geschrieben haben.</translation>
    </message>
    <message>
        <source>Photos: it was trained on drawn and synthetic ones; glare over the ink, heavy shadows’ edges across a digit and other writing beside it can mislead it.</source>
        <translation>Fotos: Trainiert wurde mit gezeichneten und künstlich erzeugten; Spiegelungen auf der Tinte, Kanten kräftiger Schatten über einer Ziffer und andere Schrift daneben können das Modell täuschen.</translation>
    </message>
    <message>
        <source>Its probabilities were calibrated on digits like those it was trained on.</source>
        <translation>Seine Wahrscheinlichkeiten wurden an Ziffern kalibriert, die denen des Trainings gleichen.</translation>
    </message>
    <message>
        <source>digits made of lines and arcs: European 1 and 7, slashed 0 and others</source>
        <translation>aus Linien und Bögen gebildete Ziffern: europäische 1 und 7, durchgestrichene 0 und andere</translation>
    </message>
    <message>
        <source>letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google), scribbles, signs made by rule and digits side by side</source>
        <translation>Buchstaben und Symbole von UNIPEN, Omniglot (Lake), Quick, Draw! (Google), Gekritzel, nach Regeln gezeichnete Zeichen und nebeneinanderstehende Ziffern</translation>
    </message>
    <message>
        <source>digits of fonts from Debian’s packages</source>
        <translation>Ziffern von Schriftarten aus Debian-Paketen</translation>
    </message>
    <message>
        <source>the training digits of MNIST and of the pens, as generated pictures and photos</source>
        <translation>die Trainingsziffern von MNIST und der Stifte, als erzeugte Bilder und Fotos</translation>
    </message>
    <message>
        <source>the licences of those sets</source>
        <translation>die Lizenzen dieser Daten</translation>
    </message>
    <message>
        <source>MNIST as JPEG of quality 20</source>
        <translation>MNIST, als JPEG der Qualität 20</translation>
    </message>
    <message>
        <source>MNIST with a third of the contrast</source>
        <translation>MNIST, mit einem Drittel des Kontrasts</translation>
    </message>
    <message>
        <source>this project’s own drawings</source>
        <translation>eigene Zeichnungen dieses Projekts</translation>
    </message>
    <message>
        <source>pen digits, wrongly cut ones included</source>
        <translation>Stiftziffern, auch falsch ausgeschnittene</translation>
    </message>
    <message>
        <source>sample pictures of other demos</source>
        <translation>Beispielbilder anderer Demos</translation>
    </message>
    <message>
        <source>generated photos: {kind}</source>
        <translation>erzeugte Fotos: {kind}</translation>
    </message>
    <message>
        <source>generated photos of numbers: {kind}</source>
        <translation>erzeugte Fotos von Zahlen: {kind}</translation>
    </message>
    <message>
        <source>pictures that people made: {kind}</source>
        <translation>von Menschen gemachte Bilder: {kind}</translation>
    </message>
    <message>
        <source>of these, from the source {name}</source>
        <translation>davon aus der Quelle {name}</translation>
    </message>
    <message>
        <source>scans: {name}</source>
        <translation>Scans: {name}</translation>
    </message>
    <message>
        <source>light and shadow</source>
        <translation>Licht und Schatten</translation>
    </message>
    <message>
        <source>image noise</source>
        <translation>Bildrauschen</translation>
    </message>
    <message>
        <source>ruled paper</source>
        <translation>liniertes Papier</translation>
    </message>
    <message>
        <source>squared paper</source>
        <translation>kariertes Papier</translation>
    </message>
    <message>
        <source>edge of the sheet</source>
        <translation>Blattrand</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>turned camera</source>
        <translation>gedrehte Kamera</translation>
    </message>
    <message>
        <source>strong JPEG compression</source>
        <translation>starke JPEG-Kompression</translation>
    </message>
    <message>
        <source>slanted view</source>
        <translation>schräge Aufnahme</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>Bleistift</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>Filzstift</translation>
    </message>
    <message>
        <source>very thin lines</source>
        <translation>sehr dünne Linien</translation>
    </message>
    <message>
        <source>coloured ink and paper</source>
        <translation>farbige Tinte, farbiges Papier</translation>
    </message>
    <message>
        <source>whiteboard</source>
        <translation>Whiteboard</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>hell auf dunkel</translation>
    </message>
    <message>
        <source>several of these</source>
        <translation>mehreres davon</translation>
    </message>
    <message>
        <source>sheet lying askew on a desk</source>
        <translation>schräg liegendes Blatt auf einem Tisch</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>Bildschirmfoto</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a picture or a drawing</source>
        <translation>Ein Bild oder eine Zeichnung öffnen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the next of the files</source>
        <translation>Die nächste der Dateien öffnen</translation>
    </message>
    <message>
        <source>Ne&amp;xt file</source>
        <translation>N&amp;ächste Datei</translation>
    </message>
    <message>
        <source>Pre&amp;vious file</source>
        <translation>&amp;Vorherige Datei</translation>
    </message>
    <message>
        <source>Open the file before this one</source>
        <translation>Die Datei vor dieser öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save the drawing as InkML</source>
        <translation>Die Zeichnung als InkML speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Save the drawing under another name</source>
        <translation>Die Zeichnung unter einem anderen Namen speichern</translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation>Als &amp;Bild (PNG)…</translation>
    </message>
    <message>
        <source>Write what is on the canvas as a picture</source>
        <translation>Den Inhalt der Zeichenfläche als Bild speichern</translation>
    </message>
    <message>
        <source>Export as a picture (PNG)</source>
        <translation>Als Bild (PNG) exportieren</translation>
    </message>
    <message>
        <source>As &amp;lines (SVG)…</source>
        <translation>Als &amp;Linien (SVG)…</translation>
    </message>
    <message>
        <source>Write the strokes as smooth lines</source>
        <translation>Die Striche als glatte Linien speichern</translation>
    </message>
    <message>
        <source>Export as lines (SVG)</source>
        <translation>Als Linien (SVG) exportieren</translation>
    </message>
    <message>
        <source>As the &amp;network sees it (28 × 28)…</source>
        <translation>Wie das &amp;Netz es sieht (28&#xa0;×&#xa0;28)…</translation>
    </message>
    <message>
        <source>Write the small image that the network was given</source>
        <translation>Das kleine Bild speichern, das dem Netz vorgelegt wurde</translation>
    </message>
    <message>
        <source>Export as the network sees it (28 × 28)</source>
        <translation>Exportieren, wie das Netz es sieht (28&#xa0;×&#xa0;28)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Das Programm schließen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Den letzten Schritt zurücknehmen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Rückgängig: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Wiederholen: {step}</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>Start a new drawing</source>
        <translation>Eine neue Zeichnung beginnen</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Den zurückgenommenen Schritt wiederholen</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the answer as text, and the drawing as a picture</source>
        <translation>Die Antwort als Text und die Zeichnung als Bild kopieren</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Read a picture from the clipboard</source>
        <translation>Ein Bild aus der Zwischenablage lesen</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation>Die Zeichenfläche leeren</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Cancel stroke</source>
        <translation>Strich abbrechen</translation>
    </message>
    <message>
        <source>Take back the stroke begun</source>
        <translation>Den begonnenen Strich zurücknehmen</translation>
    </message>
    <message>
        <source>Read the &amp;whole picture</source>
        <translation>&amp;Ganzes Bild lesen</translation>
    </message>
    <message>
        <source>Set the crop box back to the whole picture</source>
        <translation>Den Ausschnitt auf das ganze Bild zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>&amp;Stift</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stift</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Radierer</translation>
    </message>
    <message>
        <source>Rub out where it passes</source>
        <translation>Wegradieren, was er berührt</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Radierer</translation>
    </message>
    <message>
        <source>&amp;Thinner pen and eraser</source>
        <translation>Stift und Radierer &amp;dünner</translation>
    </message>
    <message>
        <source>Draw and erase with a thinner tip</source>
        <translation>Mit dünnerer Spitze zeichnen und radieren</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen and eraser</source>
        <translation>Stift und Radierer d&amp;icker</translation>
    </message>
    <message>
        <source>Draw and erase with a thicker tip</source>
        <translation>Mit dickerer Spitze zeichnen und radieren</translation>
    </message>
    <message>
        <source>What the &amp;network sees</source>
        <translation>Was das &amp;Netz sieht</translation>
    </message>
    <message>
        <source>Show the 28 × 28 pixels that are read</source>
        <translation>Die 28&#xa0;×&#xa0;28 Pixel anzeigen, die gelesen werden</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>Das Fenster auf den ganzen Bildschirm ausdehnen</translation>
    </message>
    <message>
        <source>&amp;One window for all files</source>
        <translation>&amp;Ein Fenster für alle Dateien</translation>
    </message>
    <message>
        <source>A file opened elsewhere comes to this window</source>
        <translation>Anderswo geöffnete Dateien erscheinen in diesem Fenster</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Tasten und Gesten</translation>
    </message>
    <message>
        <source>List all keys and gestures</source>
        <translation>Alle Tasten und Gesten auflisten</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>Pro&amp;tokolldatei zeigen</translation>
    </message>
    <message>
        <source>Open the folder of the file that says what went wrong</source>
        <translation>Den Ordner der Datei öffnen, in der steht, was schiefging</translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <translation>Ü&amp;ber MNIST Desktop</translation>
    </message>
    <message>
        <source>The program and its model</source>
        <translation>Das Programm und sein Modell</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>Vektorzeichnung</translation>
    </message>
    <message>
        <source>There is no digit image yet; draw something first.</source>
        <translation>Es gibt noch kein Ziffernbild; zeichnen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Digit image</source>
        <translation>Ziffernbild</translation>
    </message>
    <message>
        <source>The canvas is empty; draw something first.</source>
        <translation>Die Zeichenfläche ist leer; zeichnen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>There is nothing to copy yet; draw something first.</source>
        <translation>Es gibt noch nichts zu kopieren; zeichnen Sie zuerst etwas.</translation>
    </message>
    <message>
        <source>Copied: the answer as text, the drawing as a picture.</source>
        <translation>Kopiert: die Antwort als Text, die Zeichnung als Bild.</translation>
    </message>
    <message>
        <source>Copied: the drawing as a picture; there is no answer yet.</source>
        <translation>Kopiert: die Zeichnung als Bild; eine Antwort gibt es noch nicht.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your drawing is still there: you can go on, or save it and quit.</source>
        <translation>Im Programm ist etwas schiefgegangen. Ihre Zeichnung ist noch da: Sie können weitermachen oder sie speichern und das Programm beenden.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>Details &amp;kopieren</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>&amp;Protokollordner öffnen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>&amp;Fortfahren</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>new drawing</source>
        <translation>neue Zeichnung</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>DigitRow</name>
    <message>
        <source>Digit {number} of {count}: {sign}</source>
        <translation>Ziffer {number} von {count}: {sign}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>The arrow keys choose another digit.</source>
        <translation>Die Pfeiltasten wählen eine andere Ziffer.</translation>
    </message>
</context>
<context>
    <name>DrawingView</name>
    <message>
        <source>Draw a digit here</source>
        <translation>Hier eine Ziffer zeichnen</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The model “{name}” was made for another version of this program; install the program again to get a model that fits.</source>
        <translation>Das Modell „{name}“ wurde für eine andere Version dieses Programms erstellt; installieren Sie das Programm neu, um ein passendes zu erhalten.</translation>
    </message>
    <message>
        <source>The model “{name}” is missing ({file} was not found); install the program again to get it back.</source>
        <translation>Das Modell „{name}“ fehlt ({file} wurde nicht gefunden); installieren Sie das Programm neu, um es wiederherzustellen.</translation>
    </message>
    <message>
        <source>The model “{name}” cannot be read ({file}: {reason}); check who may read it, or install the program again.</source>
        <translation>Das Modell „{name}“ kann nicht gelesen werden ({file}: {reason}); prüfen Sie die Leserechte oder installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} is not as it was made); install the program again to mend it.</source>
        <translation>Das Modell „{name}“ ist beschädigt ({file} ist nicht im ursprünglichen Zustand); installieren Sie das Programm neu, um es zu reparieren.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB; make it smaller and try again.</source>
        <translation>„{name}“ ist größer als {megabytes}&#xa0;MB; verkleinern Sie die Datei und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a drawing or a picture inside it.</source>
        <translation>„{name}“ ist ein Ordner; wählen Sie eine Zeichnung oder ein Bild darin.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a picture inside it.</source>
        <translation>„{name}“ ist ein Ordner; wählen Sie ein Bild darin.</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a drawing or a picture.</source>
        <translation>„{name}“ ist leer; wählen Sie eine Zeichnung oder ein Bild.</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a picture.</source>
        <translation>„{name}“ ist leer; wählen Sie ein Bild.</translation>
    </message>
    <message>
        <source>“{name}” does not exist; check the name and the folder.</source>
        <translation>„{name}“ gibt es nicht; prüfen Sie Name und Ordner.</translation>
    </message>
    <message>
        <source>“{name}” may not be read; ask its owner for access or choose another file.</source>
        <translation>„{name}“ darf nicht gelesen werden; bitten Sie den Besitzer um Zugriff oder wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}); choose another file.</source>
        <translation>„{name}“ konnte nicht gelesen werden ({reason}); wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” could not be read (its name is not valid); choose another file.</source>
        <translation>„{name}“ konnte nicht gelesen werden (der Name ist ungültig); wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture this program knows; open a PNG, JPEG, BMP, GIF, TIFF, WebP or PGM file.</source>
        <translation>„{name}“ ist kein Bild, das dieses Programm kennt; öffnen Sie eine PNG-, JPEG-, BMP-, GIF-, TIFF-, WebP- oder PGM-Datei.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be shown; save or copy it again and try once more.</source>
        <translation>„{name}“ ist beschädigt und kann nicht angezeigt werden; speichern oder kopieren Sie die Datei erneut und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” has more than {megapixels} megapixels; scale it down and open it again.</source>
        <translation>„{name}“ hat mehr als {megapixels}&#xa0;Megapixel; verkleinern Sie das Bild und öffnen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name to save under.</source>
        <translation>„{name}“ ist ein Ordner; wählen Sie zum Speichern einen anderen Namen.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: writing is not allowed there; choose another place.</source>
        <translation>„{name}“ wurde nicht gespeichert: Dort darf nicht geschrieben werden; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder is no longer there; choose another one.</source>
        <translation>„{name}“ wurde nicht gespeichert: Den Ordner gibt es nicht mehr; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: there is no room left; make some and save again.</source>
        <translation>„{name}“ wurde nicht gespeichert: Es ist kein Platz mehr frei; schaffen Sie welchen und speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the name is not allowed; choose another one.</source>
        <translation>„{name}“ wurde nicht gespeichert: Der Name ist nicht zulässig; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>“{name}” was not saved ({reason}); try again, or choose another place.</source>
        <translation>„{name}“ wurde nicht gespeichert ({reason}); versuchen Sie es noch einmal oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it holds something other than ink; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Die Datei enthält etwas anderes als Tinte; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” is no readable InkML file; save the drawing again and open that.</source>
        <translation>„{name}“ ist keine lesbare InkML-Datei; speichern Sie die Zeichnung erneut und öffnen Sie die neue Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it has more than {most} points; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Die Datei hat mehr als {most} Punkte; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a newer version of this program wrote its picture; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Das Bild darin stammt von einer neueren Version dieses Programms; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the picture in it is damaged; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Das Bild darin ist beschädigt; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose {names}, or a folder that holds a model.</source>
        <translation>Es gibt kein Modell „{name}“; wählen Sie {names} oder einen Ordner mit einem Modell.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: its points have no X and Y; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Den Punkten fehlen X und Y; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the values of a point are {found}, not {expected}; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Die Zahl der Werte eines Punkts ist {found} statt {expected}; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point lies beyond all bounds; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Ein Punkt liegt jenseits aller Grenzen; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point has no finite time; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: Ein Punkt hat keine endliche Zeitangabe; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: “{packet}” is no point; choose another file.</source>
        <translation>„{name}“ kann nicht als InkML gelesen werden: „{packet}“ ist kein Punkt; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>The model “{name}” does not answer as it was measured to; install the program again to mend it.</source>
        <translation>Das Modell „{name}“ antwortet nicht so wie bei seiner Prüfung; installieren Sie das Programm neu, um es zu reparieren.</translation>
    </message>
    <message>
        <source>The model “{name}” is of a kind that this program does not know; install the newest version of the program.</source>
        <translation>Das Modell „{name}“ ist von einer Art, die dieses Programm nicht kennt; installieren Sie die neueste Version des Programms.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} does not fit the network); install the program again to mend it.</source>
        <translation>Das Modell „{name}“ ist beschädigt ({file} passt nicht zum Netz); installieren Sie das Programm neu, um es zu reparieren.</translation>
    </message>
    <message>
        <source>The model is not loaded; start the program again.</source>
        <translation>Das Modell ist nicht geladen; starten Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The network could not be loaded ({reason}); install the program again.</source>
        <translation>Das Netz konnte nicht geladen werden ({reason}); installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>The process that reads stopped again and again; wait a minute, or quit the program and start it again.</source>
        <translation>Der Leseprozess ist immer wieder ausgefallen; warten Sie eine Minute oder beenden Sie das Programm und starten Sie es neu.</translation>
    </message>
    <message>
        <source>The process that reads could not be started ({reason}); close other programs and try again.</source>
        <translation>Der Leseprozess konnte nicht gestartet werden ({reason}); schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Pictures and drawings</source>
        <translation>Bilder und Zeichnungen</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Probabilities</source>
        <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
        <source>If it were a digit</source>
        <translation>Falls es eine Ziffer wäre</translation>
    </message>
    <message>
        <source>Digit {number} of {count}: {read_as}</source>
        <translation>Ziffer {number} von {count}: {read_as}</translation>
    </message>
    <message>
        <source>does not look like one</source>
        <translation>sieht nicht nach einer aus</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>{either}?</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>Wahrscheinlichkeiten der zehn Ziffern</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>A drawing kept from last time cannot be opened; it is in “{folder}”.</source>
        <translation>Eine vom letzten Mal aufbewahrte Zeichnung lässt sich nicht öffnen; sie liegt in „{folder}“.</translation>
    </message>
</context>
<context>
    <name>LiveReading</name>
    <message>
        <source>This drawing cannot be read; undo the last stroke or clear it.</source>
        <translation>Diese Zeichnung kann nicht gelesen werden; machen Sie den letzten Strich rückgängig oder leeren Sie die Zeichenfläche.</translation>
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
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open one of the files used last</source>
        <translation>Eine der zuletzt benutzten Dateien öffnen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Write a file for other programs</source>
        <translation>Eine Datei für andere Programme schreiben</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Fingers</source>
        <translation>&amp;Finger</translation>
    </message>
    <message>
        <source>Choose whether fingers draw</source>
        <translation>Wählen, ob Finger zeichnen</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modell</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>Choose light or dark colours</source>
        <translation>Helle oder dunkle Farben wählen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation>Die Sprache des Fensters wählen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Trained on</source>
        <translation>Trainiert mit</translation>
    </message>
    <message>
        <source>How well it reads</source>
        <translation>Wie gut es liest</translation>
    </message>
    <message>
        <source>What is no digit, turned away</source>
        <translation>Abgewiesene Zeichen, die keine Ziffern sind</translation>
    </message>
    <message>
        <source>When it answers what</source>
        <translation>Wann es was antwortet</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Grenzen</translation>
    </message>
    <message>
        <source>Licence: {licence}. Weights: sha256 {sha256}…</source>
        <translation>Lizenz: {licence}. Gewichte: sha256 {sha256}…</translation>
    </message>
    <message>
        <source>{architecture}, with {parameters} parameters</source>
        <translation>{architecture} mit {parameters} Parametern</translation>
    </message>
    <message>
        <source>{data} ({licence})</source>
        <translation>{data} ({licence})</translation>
    </message>
    <message>
        <source>MNIST, test part</source>
        <translation>MNIST, Testteil</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>von {count}</translation>
    </message>
    <message>
        <source>A digit is the answer from {certain} on; below, it asks which of several.</source>
        <translation>Ab {certain} ist eine Ziffer die Antwort; darunter bleibt offen, welche von mehreren es ist.</translation>
    </message>
    <message>
        <source>A digit is named as a candidate from {candidate} on.</source>
        <translation>Ab {candidate} wird eine Ziffer als möglich genannt.</translation>
    </message>
    <message>
        <source>Below {digit} that it is a digit at all, it is none.</source>
        <translation>Unter {digit} dafür, dass es überhaupt eine Ziffer ist, gilt es als keine.</translation>
    </message>
    <message>
        <source>It takes everything for a digit.</source>
        <translation>Es hält alles für eine Ziffer.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>MNIST Desktop’s own network</source>
        <translation>Eigenes Netz von MNIST Desktop</translation>
    </message>
    <message>
        <source>Trained on the handwriting of many people and pens; says when it is no digit.</source>
        <translation>Mit der Handschrift vieler Menschen und Stifte trainiert; sagt, wenn es keine Ziffer ist.</translation>
    </message>
    <message>
        <source>Dense network (784-128-10)</source>
        <translation>Vollständig verbundenes Netz (784-128-10)</translation>
    </message>
    <message>
        <source>The tutorials’ first network, trained on MNIST alone; takes all for digits.</source>
        <translation>Das erste Netz vieler Einführungen, nur mit MNIST trainiert; hält alles für Ziffern.</translation>
    </message>
    <message>
        <source>Convolutional network (12 layers)</source>
        <translation>Faltungsnetz (12 Schichten)</translation>
    </message>
    <message>
        <source>Trained on MNIST alone; takes all for digits.</source>
        <translation>Nur mit MNIST trainiert; hält alles für Ziffern.</translation>
    </message>
    <message>
        <source>HOG features and linear SVM</source>
        <translation>HOG-Merkmale und lineare SVM</translation>
    </message>
    <message>
        <source>No neural network, trained on MNIST alone; takes all for digits.</source>
        <translation>Kein neuronales Netz, nur mit MNIST trainiert; hält alles für Ziffern.</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>Was das Netz sieht</translation>
    </message>
    <message>
        <source>28 × 28 pixels: scaled, and centred on the weight of its ink</source>
        <translation>28&#xa0;×&#xa0;28 Pixel: skaliert und auf den Schwerpunkt der Tinte zentriert</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>the picture from elsewhere</source>
        <translation>das übernommene Bild</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard; copy one first.</source>
        <translation>In der Zwischenablage ist kein Bild; kopieren Sie zuerst eines.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{name}” cannot be opened in reasonable time; choose another file.</source>
        <translation>„{name}“ lässt sich nicht in vertretbarer Zeit öffnen; wählen Sie eine andere Datei.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>„{name}“ wird geöffnet…</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Down opens the next</source>
        <translation>„{name}“, {place} von {count}: Bild abwärts öffnet die nächste Datei</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Zeichnungen</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Up opens the one before</source>
        <translation>„{name}“, {place} von {count}: Bild aufwärts öffnet die Datei davor</translation>
    </message>
    <message>
        <source>{place} of {count}: {sentence}</source>
        <translation>{place} von {count}: {sentence}</translation>
    </message>
    <message>
        <source>“{name}” is the last of these files.</source>
        <translation>„{name}“ ist die letzte dieser Dateien.</translation>
    </message>
    <message>
        <source>“{name}” is the first of these files.</source>
        <translation>„{name}“ ist die erste dieser Dateien.</translation>
    </message>
    <message>
        <source>There are no strokes in this file.</source>
        <translation>In der Datei sind keine Striche.</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>Nur was im Ausschnitt liegt, wird gelesen; ziehen Sie an seinen Griffen, um ihn zu ändern.</translation>
    </message>
    <message>
        <source>Brought back: {count} drawings that were not saved last time; Undo shows one after the other.</source>
        <translation>Zurückgeholt: {count} Zeichnungen, die beim letzten Mal nicht gespeichert wurden; „Rückgängig“ zeigt eine nach der anderen.</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time; Undo shows it.</source>
        <translation>Zurückgeholt: die Zeichnung, die beim letzten Mal nicht gespeichert wurde; „Rückgängig“ zeigt sie.</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time.</source>
        <translation>Zurückgeholt: die Zeichnung, die beim letzten Mal nicht gespeichert wurde.</translation>
    </message>
    <message>
        <source>Saved: “{name}”</source>
        <translation>Gespeichert: „{name}“</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Light or dark with the system</source>
        <translation>Hell oder dunkel wie das System</translation>
    </message>
    <message>
        <source>Dark ink on white paper</source>
        <translation>Dunkle Tinte auf weißem Papier</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>Helle Tinte auf dunklem Papier</translation>
    </message>
    <message>
        <source>Once a pen has been seen, fingers and palms leave no marks</source>
        <translation>Sobald ein Stift erkannt wurde, hinterlassen Finger und Handballen keine Spuren</translation>
    </message>
    <message>
        <source>Beside a pen, too</source>
        <translation>Auch neben einem Stift</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Draw &amp;until a pen is used</source>
        <translation>Zeichnen, &amp;bis ein Stift benutzt wird</translation>
    </message>
    <message>
        <source>&amp;Always draw</source>
        <translation>&amp;Immer zeichnen</translation>
    </message>
    <message>
        <source>Only pen and mouse draw</source>
        <translation>Nur Stift und Maus zeichnen</translation>
    </message>
    <message>
        <source>&amp;Never draw</source>
        <translation>&amp;Nie zeichnen</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>Ab dem nächsten Start</translation>
    </message>
    <message>
        <source>This holds for windows that are opened from now on.</source>
        <translation>Das gilt für Fenster, die von nun an geöffnet werden.</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>Diese Sprache gilt ab dem nächsten Programmstart.</translation>
    </message>
</context>
<context>
    <name>Probabilities</name>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message>
        <source>, the best</source>
        <translation>, am wahrscheinlichsten</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The network is getting ready; you can already draw.</source>
        <translation>Das Netz wird vorbereitet; Sie können schon zeichnen.</translation>
    </message>
    <message>
        <source>“{title}” is being loaded…</source>
        <translation>„{title}“ wird geladen…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Bereit.</translation>
    </message>
    <message>
        <source>“{title}” reads now.</source>
        <translation>Jetzt liest „{title}“.</translation>
    </message>
    <message>
        <source>The reader stopped and is being started again…</source>
        <translation>Der Leseprozess ist ausgefallen und wird neu gestartet…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save “{name}” before the window is closed?</source>
        <translation>„{name}“ vor dem Schließen des Fensters speichern?</translation>
    </message>
    <message>
        <source>Save the drawing before the window is closed?</source>
        <translation>Zeichnung vor dem Schließen des Fensters speichern?</translation>
    </message>
    <message>
        <source>Discard &amp;all</source>
        <translation>&amp;Alle verwerfen</translation>
    </message>
    <message>
        <source>Save an empty drawing over “{name}”?</source>
        <translation>„{name}“ durch eine leere Zeichnung ersetzen?</translation>
    </message>
    <message>
        <source>What is in the file now will be gone.</source>
        <translation>Was jetzt in der Datei ist, geht verloren.</translation>
    </message>
    <message>
        <source>&amp;Empty the file</source>
        <translation>Datei &amp;leeren</translation>
    </message>
    <message>
        <source>It is empty now; saving it empties the file.</source>
        <translation>Die Zeichnung ist jetzt leer; Speichern leert die Datei.</translation>
    </message>
    <message>
        <source>It has been changed since it was last saved.</source>
        <translation>Sie wurde seit dem letzten Speichern geändert.</translation>
    </message>
    <message>
        <source>It was on the canvas before, and is not saved.</source>
        <translation>Sie war vorher auf der Zeichenfläche und ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>It has not been saved yet.</source>
        <translation>Sie ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>This is one of {count} unsaved drawings.</source>
        <translation>Sie ist eine von {count} ungespeicherten.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Forget these files; the files themselves stay.</source>
        <translation>Diese Einträge vergessen; die Dateien selbst bleiben erhalten.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{name}” could not be saved; save again, or under another name.</source>
        <translation>„{name}“ konnte nicht gespeichert werden; speichern Sie noch einmal oder unter einem anderen Namen.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the cursor over the canvas, to draw by keyboard</source>
        <translation>Das Kreuz über die Zeichenfläche bewegen, um mit der Tastatur zu zeichnen</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>The same in smaller steps</source>
        <translation>Dasselbe in kleineren Schritten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Set the pen down at the cursor, or lift it</source>
        <translation>Den Stift am Kreuz aufsetzen oder abheben</translation>
    </message>
    <message>
        <source>Ctrl and arrow keys</source>
        <translation>Strg und Pfeiltasten</translation>
    </message>
    <message>
        <source>Move the box on a picture; only what is inside is read</source>
        <translation>Den Ausschnitt auf einem Bild verschieben; nur sein Inhalt wird gelesen</translation>
    </message>
    <message>
        <source>Ctrl, Shift and arrow keys</source>
        <translation>Strg, Umschalt und Pfeiltasten</translation>
    </message>
    <message>
        <source>Make that box larger or smaller</source>
        <translation>Diesen Ausschnitt vergrößern oder verkleinern</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go on to the tools, the digits read and the bars</source>
        <translation>Weiter zu den Werkzeugen, den gelesenen Ziffern und den Balken</translation>
    </message>
    <message>
        <source>Arrow keys on the digits read</source>
        <translation>Pfeiltasten auf den gelesenen Ziffern</translation>
    </message>
    <message>
        <source>Choose the digit whose bars are shown</source>
        <translation>Die Ziffer wählen, deren Balken gezeigt werden</translation>
    </message>
    <message>
        <source>Second finger while drawing</source>
        <translation>Zweiter Finger beim Zeichnen</translation>
    </message>
    <message>
        <source>Take back the stroke that is being drawn</source>
        <translation>Den gerade gezeichneten Strich zurücknehmen</translation>
    </message>
    <message>
        <source>Tap with two fingers</source>
        <translation>Tippen mit zwei Fingern</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The pen’s eraser end</source>
        <translation>Radierende des Stifts</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Tasten und Gesten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Was sie tun</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Width of pen and eraser</source>
        <translation>Breite von Stift und Radierer</translation>
    </message>
    <message>
        <source>Width of pen and eraser ([ and ])</source>
        <translation>Breite von Stift und Radierer ([ und ])</translation>
    </message>
</context>
</TS>
