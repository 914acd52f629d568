<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MNIST Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made &amp;with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one, and see at once, with every movement of the pen, what a neural network makes of it: ten probabilities, an answer in words, and “that does not look like a digit” where it is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works offline: nothing that you draw or open leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is free software under the {licence} licence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program is made with the work of others, under their own licences:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>One moment: the network is getting ready…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That does not look like a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure: {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None looks like a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One does not look like a digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} do not look like digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>The drawing is not kept over a crash; save it now and then.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>The reader could not be started ({reason}); close other programs and start this one again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw a digit here with the mouse, a finger or a pen. With the keyboard, the arrow keys move a cross, in small steps together with Shift; Space puts the pen down and lifts it, Escape takes the stroke back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a picture or a drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the next of the files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the file before this one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing as InkML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the drawing under another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what is on the canvas as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As &amp;lines (SVG)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the strokes as smooth lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;network sees it (28 × 28)…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the small image that the network was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the answer as text, and the drawing as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read a picture from the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start with an empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel stroke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the stroke begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the &amp;whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the crop box back to the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub out where it passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Thinner pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with a thinner pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thic&amp;ker pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw with a thicker pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the &amp;network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the 28 × 28 pixels that are read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One window for all files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file opened elsewhere comes to this window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List all keys and gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program and its model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no digit image yet; draw something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit image</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The canvas is empty; draw something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to copy yet; draw something first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied: the answer as text, the drawing as a picture.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your drawing is still there: you can go on, or save it and quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DigitRow</name>
    <message>
        <source>Digit {number} of {count}: {sign}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The arrow keys choose another digit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DrawingView</name>
    <message>
        <source>Draw a digit here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures and drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Probabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digit {number} of {count}: {read_as}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not look like one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LiveReading</name>
    <message>
        <source>This drawing cannot be read; undo the last stroke or clear it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>MNIST Desktop</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well it reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is no digit, turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it answers what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: {licence}. Weights: sha256 {sha256}…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{architecture}, with {parameters} parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MNIST, test part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit is the answer from {certain} on; below, it asks which of several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A digit is named as a candidate from {candidate} on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below {digit} that it is a digit at all, it is none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes everything for a digit.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>MNIST Desktop’s own network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on the handwriting of many people and pens; says when it is no digit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dense network (784-128-10)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tutorials’ first network, trained on MNIST alone; takes all for digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convolutional network (12 layers)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained on MNIST alone; takes all for digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOG features and linear SVM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No neural network, trained on MNIST alone; takes all for digits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 × 28 pixels: scaled, and centred on the weight of its ink</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>the picture from elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no picture in the clipboard; copy one first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{name}” cannot be opened in reasonable time; choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This drawing was left behind last time; it is not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Down opens the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light or dark with the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark ink on white paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draw until a pen is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once a pen has been seen, fingers and palms leave no marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside a pen, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only pen and mouse draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds for windows that are opened from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Probabilities</name>
    <message>
        <source>not read yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, the best</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The network is getting ready; you can already draw.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” is being loaded…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{title}” reads now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that looks like ink was found in the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reader stopped and is being started again…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save the drawing before the window is closed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has been changed since it was last saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No files yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget these files; the files themselves stay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{name}” could not be saved; save again, or under another name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the cursor over the canvas, to draw by keyboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in smaller steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the pen down at the cursor, or lift it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl and arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the box on a picture; only what is inside is read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl, Shift and arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make that box larger or smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second finger while drawing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back the stroke that is being drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap with two fingers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pen’s eraser end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and gestures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the pen ([ and ])</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
