<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About MNIST Desktop</source>
        <translation>À propos de MNIST Desktop</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Programme</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>Made &amp;with</source>
        <translation>&amp;Composants</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Licences</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one, and see at once, with every movement of the pen, what a neural network makes of it: ten probabilities, an answer in words, and “that does not look like a digit” where it is none.</source>
        <translation>Dessinez un chiffre ou ouvrez une image qui en contient un, et voyez aussitôt, à chaque mouvement du stylo, ce qu’un réseau de neurones y reconnaît&#x202f;: dix probabilités, une réponse en toutes lettres et «&#xa0;Cela ne ressemble pas à un chiffre&#xa0;» quand ce n’en est pas un.</translation>
    </message>
    <message>
        <source>It works offline: nothing that you draw or open leaves this computer.</source>
        <translation>Le programme fonctionne hors ligne&#x202f;: rien de ce que vous dessinez ou ouvrez ne quitte cet ordinateur.</translation>
    </message>
    <message>
        <source>It is free software under the {licence} licence.</source>
        <translation>C’est un logiciel libre, sous licence {licence}.</translation>
    </message>
    <message>
        <source>MNIST Desktop</source>
        <translation>MNIST Desktop</translation>
    </message>
    <message>
        <source>No model has been loaded yet.</source>
        <translation>Aucun modèle n’est encore chargé.</translation>
    </message>
    <message>
        <source>The program is made with the work of others, under their own licences:</source>
        <translation>Le programme s’appuie sur le travail d’autres auteurs, chacun sous sa propre licence&#x202f;:</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message>
        <source>One moment: the network is getting ready…</source>
        <translation>Un instant&#x202f;: le réseau se prépare…</translation>
    </message>
    <message>
        <source>Reading the picture…</source>
        <translation>Lecture de l’image…</translation>
    </message>
    <message>
        <source>Nothing that looks like ink was found in the picture.</source>
        <translation>Rien qui ressemble à de l’encre n’a été trouvé dans l’image.</translation>
    </message>
    <message>
        <source>Draw a digit, or open a picture of one.</source>
        <translation>Dessinez un chiffre ou ouvrez une image qui en contient un.</translation>
    </message>
    <message>
        <source>That does not look like a digit.</source>
        <translation>Cela ne ressemble pas à un chiffre.</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>{either}&#x202f;?</translation>
    </message>
    <message>
        <source>Most likely {digit}: {share}</source>
        <translation>Le plus probable, {digit}&#x202f;: {share}</translation>
    </message>
    <message>
        <source>None looks like a digit.</source>
        <translation>Rien ne ressemble à un chiffre.</translation>
    </message>
    <message>
        <source>One does not look like a digit.</source>
        <translation>Un signe n’a pas l’air d’un chiffre.</translation>
    </message>
    <message>
        <source>{count} do not look like digits.</source>
        <translation>{count} n’ont pas l’air de chiffres.</translation>
    </message>
    <message>
        <source>All digits right: {share}</source>
        <translation>Tous les chiffres justes&#x202f;: {share}</translation>
    </message>
    <message>
        <source>Answer: {text}</source>
        <translation>Réponse&#x202f;: {text}</translation>
    </message>
</context>
<context>
    <name>Autosave</name>
    <message>
        <source>The drawing is not kept over a crash; save it now and then.</source>
        <translation>Le dessin serait perdu en cas de plantage&#x202f;; enregistrez-le de temps en temps.</translation>
    </message>
</context>
<context>
    <name>Backstage</name>
    <message>
        <source>The reader could not be started ({reason}); close other programs and start this one again.</source>
        <translation>Le processus de lecture n’a pas pu démarrer ({reason})&#x202f;; fermez d’autres programmes et relancez celui-ci.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Zone de dessin</translation>
    </message>
    <message>
        <source>Draw a digit here with the mouse, a finger or a pen. With the keyboard, the arrow keys move a cross, in small steps together with Shift; Space puts the pen down and lifts it, Escape takes the stroke back.</source>
        <translation>Dessinez ici un chiffre avec la souris, le doigt ou un stylo. Au clavier, les flèches déplacent une croix, par petits pas avec Maj&#x202f;; Espace pose le stylo et le lève, Échap annule le trait.</translation>
    </message>
    <message>
        <source>opening a drawing</source>
        <translation>ouverture d’un dessin</translation>
    </message>
    <message>
        <source>opening a picture</source>
        <translation>ouverture d’une image</translation>
    </message>
    <message>
        <source>clearing</source>
        <translation>effacement</translation>
    </message>
    <message>
        <source>reading the whole picture</source>
        <translation>lecture de toute l’image</translation>
    </message>
    <message>
        <source>stroke</source>
        <translation>trait</translation>
    </message>
    <message>
        <source>erasing</source>
        <translation>gommage</translation>
    </message>
    <message>
        <source>cropping</source>
        <translation>recadrage</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>Seul le contenu du cadre est lu&#x202f;; tirez sur ses poignées pour le modifier.</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges)</source>
        <translation>MNIST, les 60&#x202f;000 images d’entraînement (LeCun, Cortes, Burges)</translation>
    </message>
    <message>
        <source>MNIST, the 60,000 training images (LeCun, Cortes, Burges), as published</source>
        <translation>MNIST, les 60&#x202f;000 images d’entraînement (LeCun, Cortes, Burges), telles que publiées</translation>
    </message>
    <message>
        <source>digits drawn with pens: UCI’s and UNIPEN’s</source>
        <translation>chiffres dessinés au stylo&#x202f;: ceux d’UCI et d’UNIPEN</translation>
    </message>
    <message>
        <source>free licences, each font’s own</source>
        <translation>licences libres, propres à chaque police</translation>
    </message>
    <message>
        <source>MNIST, validation part</source>
        <translation>MNIST, jeu de validation</translation>
    </message>
    <message>
        <source>MNIST shifted 5 pixels</source>
        <translation>MNIST, décalé de 5 pixels</translation>
    </message>
    <message>
        <source>MNIST half as large</source>
        <translation>MNIST, deux fois plus petit</translation>
    </message>
    <message>
        <source>MNIST inverted</source>
        <translation>MNIST, clair et sombre inversés</translation>
    </message>
    <message>
        <source>MNIST with a hairline</source>
        <translation>MNIST, au trait très fin</translation>
    </message>
    <message>
        <source>MNIST with a marker</source>
        <translation>MNIST, comme au marqueur</translation>
    </message>
    <message>
        <source>MNIST blurred</source>
        <translation>MNIST, flou</translation>
    </message>
    <message>
        <source>MNIST noisy</source>
        <translation>MNIST, bruité</translation>
    </message>
    <message>
        <source>pen digits, writers held out</source>
        <translation>chiffres au stylo, auteurs absents de l’entraînement</translation>
    </message>
    <message>
        <source>drawn numbers of 2 to 6 digits</source>
        <translation>nombres dessinés de 2 à 6 chiffres</translation>
    </message>
    <message>
        <source>photos of two digits that touch</source>
        <translation>photos de deux chiffres qui se touchent</translation>
    </message>
    <message>
        <source>fonts held out, 96 pixels</source>
        <translation>polices absentes de l’entraînement, 96 pixels</translation>
    </message>
    <message>
        <source>fonts held out, 24 pixels</source>
        <translation>polices absentes de l’entraînement, 24 pixels</translation>
    </message>
    <message>
        <source>small letters</source>
        <translation>lettres minuscules</translation>
    </message>
    <message>
        <source>capital letters</source>
        <translation>lettres majuscules</translation>
    </message>
    <message>
        <source>written symbols</source>
        <translation>symboles manuscrits</translation>
    </message>
    <message>
        <source>other scripts</source>
        <translation>autres systèmes d’écriture</translation>
    </message>
    <message>
        <source>doodles</source>
        <translation>petits dessins</translation>
    </message>
    <message>
        <source>scribbles</source>
        <translation>gribouillis</translation>
    </message>
    <message>
        <source>drawn signs and things</source>
        <translation>signes et objets dessinés</translation>
    </message>
    <message>
        <source>printed letters and symbols</source>
        <translation>lettres et symboles imprimés</translation>
    </message>
    <message>
        <source>It was not trained against what is no digit: it answers only blank, digit or uncertain, and letters, doodles and scribbles get a digit too.</source>
        <translation>Il n’a pas été entraîné à écarter ce qui n’est pas un chiffre&#x202f;: il répond seulement «&#xa0;vide&#xa0;», «&#xa0;chiffre&#xa0;» ou «&#xa0;incertain&#xa0;», et les lettres, petits dessins et gribouillis reçoivent aussi un chiffre.</translation>
    </message>
    <message>
        <source>It was trained on MNIST’s scanned digits alone, as they are published: it knows no pens, no photos, no print, and only the hands of people in the United States.</source>
        <translation>Il n’a été entraîné que sur les chiffres numérisés de MNIST, tels que publiés&#x202f;: il ne connaît ni stylos, ni photos, ni imprimés, et seulement l’écriture de personnes des États-Unis.</translation>
    </message>
    <message>
        <source>It is here to compare with; the program’s own network reads more.</source>
        <translation>Il est là pour comparer&#x202f;; le réseau propre au programme lit davantage.</translation>
    </message>
    <message>
        <source>Letters and symbols that have a digit’s shape (O, l, S, Z…) are read as that digit.</source>
        <translation>Les lettres et symboles qui ont la forme d’un chiffre (O, l, S, Z…) sont lus comme ce chiffre.</translation>
    </message>
    <message>
        <source>It knows Western Arabic digits only, as people from North America, Europe and Turkey wrote them.</source>
        <translation>Il ne connaît que les chiffres arabes occidentaux (de 0 à 9), tels que les ont écrits des personnes d’Amérique du Nord, d’Europe et de Turquie.</translation>
    </message>
    <message>
        <source>Photos: it was trained on drawn and synthetic ones; glare over the ink, heavy shadows’ edges across a digit and other writing beside it can mislead it.</source>
        <translation>Photos&#x202f;: il a été entraîné sur des photos dessinées et synthétiques&#x202f;; un reflet sur l’encre, le bord d’une ombre marquée en travers d’un chiffre ou d’autres inscriptions à côté peuvent l’induire en erreur.</translation>
    </message>
    <message>
        <source>Its probabilities were calibrated on digits like those it was trained on.</source>
        <translation>Ses probabilités ont été calibrées sur des chiffres semblables à ceux de son entraînement.</translation>
    </message>
    <message>
        <source>digits made of lines and arcs: European 1 and 7, slashed 0 and others</source>
        <translation>chiffres faits de lignes et d’arcs&#x202f;: 1 et 7 à l’européenne, 0 barré et autres</translation>
    </message>
    <message>
        <source>letters and symbols of UNIPEN, Omniglot (Lake), Quick, Draw! (Google), scribbles, signs made by rule and digits side by side</source>
        <translation>lettres et symboles d’UNIPEN, Omniglot (Lake), Quick, Draw! (Google), gribouillis, signes tracés par règle et chiffres côte à côte</translation>
    </message>
    <message>
        <source>digits of fonts from Debian’s packages</source>
        <translation>chiffres de polices issues des paquets Debian</translation>
    </message>
    <message>
        <source>the training digits of MNIST and of the pens, as generated pictures and photos</source>
        <translation>les chiffres d’entraînement de MNIST et des stylos, en images et photos générées</translation>
    </message>
    <message>
        <source>the licences of those sets</source>
        <translation>les licences de ces données</translation>
    </message>
    <message>
        <source>MNIST as JPEG of quality 20</source>
        <translation>MNIST, en JPEG de qualité 20</translation>
    </message>
    <message>
        <source>MNIST with a third of the contrast</source>
        <translation>MNIST, au tiers du contraste</translation>
    </message>
    <message>
        <source>this project’s own drawings</source>
        <translation>dessins propres à ce projet</translation>
    </message>
    <message>
        <source>pen digits, wrongly cut ones included</source>
        <translation>chiffres au stylo, y compris les mal découpés</translation>
    </message>
    <message>
        <source>sample pictures of other demos</source>
        <translation>images d’exemple d’autres démos</translation>
    </message>
    <message>
        <source>generated photos: {kind}</source>
        <translation>photos générées&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>generated photos of numbers: {kind}</source>
        <translation>photos générées de nombres&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>pictures that people made: {kind}</source>
        <translation>images faites par des personnes&#x202f;: {kind}</translation>
    </message>
    <message>
        <source>of these, from the source {name}</source>
        <translation>dont ceux de la source {name}</translation>
    </message>
    <message>
        <source>scans: {name}</source>
        <translation>numérisations&#x202f;: {name}</translation>
    </message>
    <message>
        <source>light and shadow</source>
        <translation>lumière et ombre</translation>
    </message>
    <message>
        <source>image noise</source>
        <translation>bruit d’image</translation>
    </message>
    <message>
        <source>ruled paper</source>
        <translation>papier ligné</translation>
    </message>
    <message>
        <source>squared paper</source>
        <translation>papier quadrillé</translation>
    </message>
    <message>
        <source>edge of the sheet</source>
        <translation>bord de la feuille</translation>
    </message>
    <message>
        <source>blur</source>
        <translation>flou</translation>
    </message>
    <message>
        <source>turned camera</source>
        <translation>appareil tourné</translation>
    </message>
    <message>
        <source>strong JPEG compression</source>
        <translation>forte compression JPEG</translation>
    </message>
    <message>
        <source>slanted view</source>
        <translation>prise de vue oblique</translation>
    </message>
    <message>
        <source>pencil</source>
        <translation>crayon à papier</translation>
    </message>
    <message>
        <source>marker</source>
        <translation>marqueur</translation>
    </message>
    <message>
        <source>very thin lines</source>
        <translation>traits très fins</translation>
    </message>
    <message>
        <source>coloured ink and paper</source>
        <translation>encre et papier de couleur</translation>
    </message>
    <message>
        <source>whiteboard</source>
        <translation>tableau blanc</translation>
    </message>
    <message>
        <source>light on dark</source>
        <translation>clair sur sombre</translation>
    </message>
    <message>
        <source>several of these</source>
        <translation>plusieurs à la fois</translation>
    </message>
    <message>
        <source>sheet lying askew on a desk</source>
        <translation>feuille posée de travers sur une table</translation>
    </message>
    <message>
        <source>canvas</source>
        <translation>zone de dessin</translation>
    </message>
    <message>
        <source>photo</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>screenshot</source>
        <translation>capture d’écran</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a picture or a drawing</source>
        <translation>Ouvrir une image ou un dessin</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open the next of the files</source>
        <translation>Ouvrir le fichier suivant de la série</translation>
    </message>
    <message>
        <source>Ne&amp;xt file</source>
        <translation>Fichier &amp;suivant</translation>
    </message>
    <message>
        <source>Pre&amp;vious file</source>
        <translation>Fichier &amp;précédent</translation>
    </message>
    <message>
        <source>Open the file before this one</source>
        <translation>Ouvrir le fichier qui précède celui-ci</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the drawing as InkML</source>
        <translation>Enregistrer le dessin au format InkML</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer so&amp;us…</translation>
    </message>
    <message>
        <source>Save the drawing under another name</source>
        <translation>Enregistrer le dessin sous un autre nom</translation>
    </message>
    <message>
        <source>As a &amp;picture (PNG)…</source>
        <translation>En &amp;image (PNG)…</translation>
    </message>
    <message>
        <source>Write what is on the canvas as a picture</source>
        <translation>Enregistrer le contenu de la zone de dessin en image</translation>
    </message>
    <message>
        <source>Export as a picture (PNG)</source>
        <translation>Exporter en image (PNG)</translation>
    </message>
    <message>
        <source>As &amp;lines (SVG)…</source>
        <translation>En &amp;tracés (SVG)…</translation>
    </message>
    <message>
        <source>Write the strokes as smooth lines</source>
        <translation>Enregistrer les traits sous forme de courbes lisses</translation>
    </message>
    <message>
        <source>Export as lines (SVG)</source>
        <translation>Exporter en tracés (SVG)</translation>
    </message>
    <message>
        <source>As the &amp;network sees it (28 × 28)…</source>
        <translation>Tel que le &amp;réseau le voit (28&#xa0;×&#xa0;28)…</translation>
    </message>
    <message>
        <source>Write the small image that the network was given</source>
        <translation>Enregistrer la petite image fournie au réseau</translation>
    </message>
    <message>
        <source>Export as the network sees it (28 × 28)</source>
        <translation>Exporter tel que le réseau le voit (28&#xa0;×&#xa0;28)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Close the program</source>
        <translation>Fermer le programme</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Take back the last step</source>
        <translation>Revenir sur la dernière action</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Undo {step}</source>
        <translation>&amp;Annuler&#x202f;: {step}</translation>
    </message>
    <message>
        <source>&amp;Redo {step}</source>
        <translation>&amp;Rétablir&#x202f;: {step}</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Nouveau</translation>
    </message>
    <message>
        <source>Start a new drawing</source>
        <translation>Commencer un nouveau dessin</translation>
    </message>
    <message>
        <source>Do again what was taken back</source>
        <translation>Refaire l’action annulée</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the answer as text, and the drawing as a picture</source>
        <translation>Copier la réponse en texte et le dessin en image</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>C&amp;oller</translation>
    </message>
    <message>
        <source>Read a picture from the clipboard</source>
        <translation>Lire une image du presse-papiers</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Effacer</translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation>Vider la zone de dessin</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Cancel stroke</source>
        <translation>Abandonner le trait</translation>
    </message>
    <message>
        <source>Take back the stroke begun</source>
        <translation>Annuler le trait commencé</translation>
    </message>
    <message>
        <source>Read the &amp;whole picture</source>
        <translation>&amp;Lire toute l’image</translation>
    </message>
    <message>
        <source>Set the crop box back to the whole picture</source>
        <translation>Étendre de nouveau le cadre à toute l’image</translation>
    </message>
    <message>
        <source>&amp;Pen</source>
        <translation>&amp;Stylo</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stylo</translation>
    </message>
    <message>
        <source>&amp;Eraser</source>
        <translation>&amp;Gomme</translation>
    </message>
    <message>
        <source>Rub out where it passes</source>
        <translation>Effacer là où elle passe</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>&amp;Thinner pen and eraser</source>
        <translation>Stylo et gomme plus &amp;fins</translation>
    </message>
    <message>
        <source>Draw and erase with a thinner tip</source>
        <translation>Dessiner et gommer avec une pointe plus fine</translation>
    </message>
    <message>
        <source>Thic&amp;ker pen and eraser</source>
        <translation>Stylo et gomme plus é&amp;pais</translation>
    </message>
    <message>
        <source>Draw and erase with a thicker tip</source>
        <translation>Dessiner et gommer avec une pointe plus épaisse</translation>
    </message>
    <message>
        <source>What the &amp;network sees</source>
        <translation>Ce que voit le &amp;réseau</translation>
    </message>
    <message>
        <source>Show the 28 × 28 pixels that are read</source>
        <translation>Afficher les 28&#xa0;×&#xa0;28 pixels qui sont lus</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Plein écran</translation>
    </message>
    <message>
        <source>Give the window the whole screen</source>
        <translation>Étendre la fenêtre à tout l’écran</translation>
    </message>
    <message>
        <source>&amp;One window for all files</source>
        <translation>&amp;Une seule fenêtre pour tous les fichiers</translation>
    </message>
    <message>
        <source>A file opened elsewhere comes to this window</source>
        <translation>Un fichier ouvert ailleurs arrive dans cette fenêtre</translation>
    </message>
    <message>
        <source>&amp;Keys and gestures</source>
        <translation>&amp;Touches et gestes</translation>
    </message>
    <message>
        <source>List all keys and gestures</source>
        <translation>Lister toutes les touches et tous les gestes</translation>
    </message>
    <message>
        <source>Show the &amp;log file</source>
        <translation>Afficher le &amp;journal</translation>
    </message>
    <message>
        <source>Open the folder of the file that says what went wrong</source>
        <translation>Ouvrir le dossier du fichier qui dit ce qui a échoué</translation>
    </message>
    <message>
        <source>&amp;About MNIST Desktop</source>
        <translation>À &amp;propos de MNIST Desktop</translation>
    </message>
    <message>
        <source>The program and its model</source>
        <translation>Le programme et son modèle</translation>
    </message>
</context>
<context>
    <name>Copies</name>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Vector drawing</source>
        <translation>Dessin vectoriel</translation>
    </message>
    <message>
        <source>There is no digit image yet; draw something first.</source>
        <translation>Il n’y a pas encore d’image de chiffre&#x202f;; dessinez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Digit image</source>
        <translation>Image de chiffre</translation>
    </message>
    <message>
        <source>The canvas is empty; draw something first.</source>
        <translation>La zone de dessin est vide&#x202f;; dessinez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>There is nothing to copy yet; draw something first.</source>
        <translation>Il n’y a encore rien à copier&#x202f;; dessinez d’abord quelque chose.</translation>
    </message>
    <message>
        <source>Copied: the answer as text, the drawing as a picture.</source>
        <translation>Copié&#x202f;: la réponse en texte, le dessin en image.</translation>
    </message>
    <message>
        <source>Copied: the drawing as a picture; there is no answer yet.</source>
        <translation>Copié&#x202f;: le dessin comme image&#x202f;; il n’y a pas encore de réponse.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Something went wrong</source>
        <translation>Un problème est survenu</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your drawing is still there: you can go on, or save it and quit.</source>
        <translation>Un problème est survenu dans le programme. Votre dessin est toujours là&#x202f;: vous pouvez continuer, ou l’enregistrer et quitter.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>&amp;Copy details</source>
        <translation>&amp;Copier les détails</translation>
    </message>
    <message>
        <source>Open &amp;log folder</source>
        <translation>Ouvrir le dossier du &amp;journal</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>C&amp;ontinuer</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>new drawing</source>
        <translation>nouveau dessin</translation>
    </message>
    <message>
        <source>bringing back</source>
        <translation>récupération</translation>
    </message>
</context>
<context>
    <name>DigitRow</name>
    <message>
        <source>Digit {number} of {count}: {sign}</source>
        <translation>Chiffre {number} sur {count}&#x202f;: {sign}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>The arrow keys choose another digit.</source>
        <translation>Les flèches choisissent un autre chiffre.</translation>
    </message>
</context>
<context>
    <name>DrawingView</name>
    <message>
        <source>Draw a digit here</source>
        <translation>Dessinez un chiffre ici</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>The model “{name}” was made for another version of this program; install the program again to get a model that fits.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» a été conçu pour une autre version de ce programme&#x202f;; réinstallez le programme pour obtenir un modèle adapté.</translation>
    </message>
    <message>
        <source>The model “{name}” is missing ({file} was not found); install the program again to get it back.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est absent ({file} est introuvable)&#x202f;; réinstallez le programme pour le récupérer.</translation>
    </message>
    <message>
        <source>The model “{name}” cannot be read ({file}: {reason}); check who may read it, or install the program again.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» ne peut pas être lu ({file}&#x202f;: {reason})&#x202f;; vérifiez les droits de lecture ou réinstallez le programme.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} is not as it was made); install the program again to mend it.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est endommagé ({file} n’est plus dans son état d’origine)&#x202f;; réinstallez le programme pour le réparer.</translation>
    </message>
    <message>
        <source>“{name}” is larger than {megabytes} MB; make it smaller and try again.</source>
        <translation>«&#xa0;{name}&#xa0;» dépasse {megabytes}&#xa0;Mo&#x202f;; réduisez sa taille et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a drawing or a picture inside it.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier&#x202f;; choisissez un dessin ou une image qu’il contient.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose a picture inside it.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier&#x202f;; choisissez une image qu’il contient.</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a drawing or a picture.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide&#x202f;; choisissez un dessin ou une image.</translation>
    </message>
    <message>
        <source>“{name}” is empty; choose a picture.</source>
        <translation>«&#xa0;{name}&#xa0;» est vide&#x202f;; choisissez une image.</translation>
    </message>
    <message>
        <source>“{name}” does not exist; check the name and the folder.</source>
        <translation>«&#xa0;{name}&#xa0;» n’existe pas&#x202f;; vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>“{name}” may not be read; ask its owner for access or choose another file.</source>
        <translation>La lecture de «&#xa0;{name}&#xa0;» n’est pas autorisée&#x202f;; demandez l’accès à son propriétaire ou choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” could not be read ({reason}); choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu ({reason})&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” could not be read (its name is not valid); choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être lu (son nom n’est pas valide)&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” is not a picture this program knows; open a PNG, JPEG, BMP, GIF, TIFF, WebP or PGM file.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas une image que ce programme connaît&#x202f;; ouvrez un fichier PNG, JPEG, BMP, GIF, TIFF, WebP ou PGM.</translation>
    </message>
    <message>
        <source>“{name}” is damaged and cannot be shown; save or copy it again and try once more.</source>
        <translation>«&#xa0;{name}&#xa0;» est endommagé et ne peut pas être affiché&#x202f;; enregistrez ou copiez de nouveau ce fichier et réessayez.</translation>
    </message>
    <message>
        <source>“{name}” has more than {megapixels} megapixels; scale it down and open it again.</source>
        <translation>«&#xa0;{name}&#xa0;» compte plus de {megapixels}&#xa0;mégapixels&#x202f;; réduisez l’image et ouvrez-la de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” is a folder; choose another name to save under.</source>
        <translation>«&#xa0;{name}&#xa0;» est un dossier&#x202f;; choisissez un autre nom pour l’enregistrement.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: writing is not allowed there; choose another place.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été enregistré&#x202f;: l’écriture n’y est pas autorisée&#x202f;; choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: its folder is no longer there; choose another one.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été enregistré&#x202f;: son dossier n’existe plus&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: there is no room left; make some and save again.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été enregistré&#x202f;: il n’y a plus d’espace libre&#x202f;; libérez-en et enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>“{name}” was not saved: the name is not allowed; choose another one.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été enregistré&#x202f;: ce nom n’est pas autorisé&#x202f;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>“{name}” was not saved ({reason}); try again, or choose another place.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas été enregistré ({reason})&#x202f;; réessayez ou choisissez un autre emplacement.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it holds something other than ink; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: le fichier contient autre chose que de l’encre&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” is no readable InkML file; save the drawing again and open that.</source>
        <translation>«&#xa0;{name}&#xa0;» n’est pas un fichier InkML lisible&#x202f;; enregistrez de nouveau le dessin et ouvrez ce nouveau fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: it has more than {most} points; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: le fichier compte plus de {most} points&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a newer version of this program wrote its picture; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: son image vient d’une version plus récente de ce programme&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the picture in it is damaged; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: l’image qu’il contient est endommagée&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>There is no model “{name}”; choose {names}, or a folder that holds a model.</source>
        <translation>Il n’y a pas de modèle «&#xa0;{name}&#xa0;»&#x202f;; choisissez {names}, ou un dossier qui contient un modèle.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: its points have no X and Y; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: ses points n’ont ni X ni Y&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: the values of a point are {found}, not {expected}; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: le nombre de valeurs d’un point est {found} au lieu de {expected}&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point lies beyond all bounds; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: un point se trouve au-delà de toute limite&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: a point has no finite time; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: l’instant d’un point n’est pas un nombre fini&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as InkML: “{packet}” is no point; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être lu comme InkML&#x202f;: «&#xa0;{packet}&#xa0;» n’est pas un point&#x202f;; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>The model “{name}” does not answer as it was measured to; install the program again to mend it.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» ne répond pas comme lors de ses mesures&#x202f;; réinstallez le programme pour le réparer.</translation>
    </message>
    <message>
        <source>The model “{name}” is of a kind that this program does not know; install the newest version of the program.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est d’un type que ce programme ne connaît pas&#x202f;; installez la dernière version du programme.</translation>
    </message>
    <message>
        <source>The model “{name}” is damaged ({file} does not fit the network); install the program again to mend it.</source>
        <translation>Le modèle «&#xa0;{name}&#xa0;» est endommagé ({file} ne correspond pas au réseau)&#x202f;; réinstallez le programme pour le réparer.</translation>
    </message>
    <message>
        <source>The model is not loaded; start the program again.</source>
        <translation>Le modèle n’est pas chargé&#x202f;; relancez le programme.</translation>
    </message>
    <message>
        <source>The network could not be loaded ({reason}); install the program again.</source>
        <translation>Le réseau n’a pas pu être chargé ({reason})&#x202f;; réinstallez le programme.</translation>
    </message>
    <message>
        <source>The process that reads stopped again and again; wait a minute, or quit the program and start it again.</source>
        <translation>Le processus de lecture s’est arrêté à plusieurs reprises&#x202f;; patientez une minute, ou quittez le programme et relancez-le.</translation>
    </message>
    <message>
        <source>The process that reads could not be started ({reason}); close other programs and try again.</source>
        <translation>Le processus de lecture n’a pas pu démarrer ({reason})&#x202f;; fermez d’autres programmes et réessayez.</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Pictures and drawings</source>
        <translation>Images et dessins</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Probabilities</source>
        <translation>Probabilités</translation>
    </message>
    <message>
        <source>If it were a digit</source>
        <translation>Si c’était un chiffre</translation>
    </message>
    <message>
        <source>Digit {number} of {count}: {read_as}</source>
        <translation>Chiffre {number} sur {count}&#x202f;: {read_as}</translation>
    </message>
    <message>
        <source>does not look like one</source>
        <translation>n’en a pas l’air</translation>
    </message>
    <message>
        <source> or </source>
        <translation> ou </translation>
    </message>
    <message>
        <source>{either}?</source>
        <translation>{either}&#x202f;?</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Probabilities of the ten digits</source>
        <translation>Probabilités des dix chiffres</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>A drawing kept from last time cannot be opened; it is in “{folder}”.</source>
        <translation>Un dessin conservé de la dernière fois ne peut pas être ouvert&#x202f;; il se trouve dans «&#xa0;{folder}&#xa0;».</translation>
    </message>
</context>
<context>
    <name>LiveReading</name>
    <message>
        <source>This drawing cannot be read; undo the last stroke or clear it.</source>
        <translation>Ce dessin ne peut pas être lu&#x202f;; annulez le dernier trait ou effacez le dessin.</translation>
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
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>Open one of the files used last</source>
        <translation>Ouvrir un des fichiers utilisés en dernier</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Write a file for other programs</source>
        <translation>Écrire un fichier pour d’autres programmes</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Outils</translation>
    </message>
    <message>
        <source>&amp;Fingers</source>
        <translation>&amp;Doigts</translation>
    </message>
    <message>
        <source>Choose whether fingers draw</source>
        <translation>Choisir si les doigts dessinent</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>Choose light or dark colours</source>
        <translation>Choisir des couleurs claires ou sombres</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Choose the language of the window</source>
        <translation>Choisir la langue de la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
</context>
<context>
    <name>ModelCard</name>
    <message>
        <source>Trained on</source>
        <translation>Données d’entraînement</translation>
    </message>
    <message>
        <source>How well it reads</source>
        <translation>Précision de lecture</translation>
    </message>
    <message>
        <source>What is no digit, turned away</source>
        <translation>Signes écartés qui ne sont pas des chiffres</translation>
    </message>
    <message>
        <source>When it answers what</source>
        <translation>Règles de réponse</translation>
    </message>
    <message>
        <source>Limits</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Licence: {licence}. Weights: sha256 {sha256}…</source>
        <translation>Licence&#x202f;: {licence}. Poids&#x202f;: sha256 {sha256}…</translation>
    </message>
    <message>
        <source>{architecture}, with {parameters} parameters</source>
        <translation>{architecture}, avec {parameters} paramètres</translation>
    </message>
    <message>
        <source>{data} ({licence})</source>
        <translation>{data} ({licence})</translation>
    </message>
    <message>
        <source>MNIST, test part</source>
        <translation>MNIST, jeu de test</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>sur {count}</translation>
    </message>
    <message>
        <source>A digit is the answer from {certain} on; below, it asks which of several.</source>
        <translation>À partir de {certain}, un chiffre est donné comme réponse&#x202f;; en dessous, le choix entre plusieurs reste ouvert.</translation>
    </message>
    <message>
        <source>A digit is named as a candidate from {candidate} on.</source>
        <translation>À partir de {candidate}, un chiffre est cité parmi les possibles.</translation>
    </message>
    <message>
        <source>Below {digit} that it is a digit at all, it is none.</source>
        <translation>Si la probabilité que ce soit bien un chiffre est inférieure à {digit}, ce n’en est pas un.</translation>
    </message>
    <message>
        <source>It takes everything for a digit.</source>
        <translation>Il prend tout pour un chiffre.</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>MNIST Desktop’s own network</source>
        <translation>Réseau propre à MNIST Desktop</translation>
    </message>
    <message>
        <source>Trained on the handwriting of many people and pens; says when it is no digit.</source>
        <translation>Entraîné sur l’écriture de nombreuses personnes et de nombreux stylos&#x202f;; signale ce qui n’est pas un chiffre.</translation>
    </message>
    <message>
        <source>Dense network (784-128-10)</source>
        <translation>Réseau dense (784-128-10)</translation>
    </message>
    <message>
        <source>The tutorials’ first network, trained on MNIST alone; takes all for digits.</source>
        <translation>Le premier réseau des tutoriels, entraîné sur MNIST seul&#x202f;; prend tout pour des chiffres.</translation>
    </message>
    <message>
        <source>Convolutional network (12 layers)</source>
        <translation>Réseau convolutif (12 couches)</translation>
    </message>
    <message>
        <source>Trained on MNIST alone; takes all for digits.</source>
        <translation>Entraîné sur MNIST seul&#x202f;; prend tout pour des chiffres.</translation>
    </message>
    <message>
        <source>HOG features and linear SVM</source>
        <translation>Descripteurs HOG et SVM linéaire</translation>
    </message>
    <message>
        <source>No neural network, trained on MNIST alone; takes all for digits.</source>
        <translation>Sans réseau de neurones, entraîné sur MNIST seul&#x202f;; prend tout pour des chiffres.</translation>
    </message>
</context>
<context>
    <name>NetworkView</name>
    <message>
        <source>What the network sees</source>
        <translation>Ce que voit le réseau</translation>
    </message>
    <message>
        <source>28 × 28 pixels: scaled, and centred on the weight of its ink</source>
        <translation>28&#xa0;×&#xa0;28 pixels&#x202f;: mis à l’échelle et centrés sur le centre de gravité de l’encre</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>the picture from elsewhere</source>
        <translation>l’image reçue</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard; copy one first.</source>
        <translation>Il n’y a pas d’image dans le presse-papiers&#x202f;; copiez-en d’abord une.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>“{name}” cannot be opened in reasonable time; choose another file.</source>
        <translation>«&#xa0;{name}&#xa0;» ne peut pas être ouvert dans un délai raisonnable&#x202f;; choisissez un autre fichier.</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Opening “{name}”…</source>
        <translation>Ouverture de «&#xa0;{name}&#xa0;»…</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Down opens the next</source>
        <translation>«&#xa0;{name}&#xa0;», {place} sur {count}&#x202f;: Page suiv. ouvre le suivant</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>“{name}”, {place} of {count}: Page Up opens the one before</source>
        <translation>«&#xa0;{name}&#xa0;», {place} sur {count}&#x202f;: Page préc. ouvre le précédent</translation>
    </message>
    <message>
        <source>{place} of {count}: {sentence}</source>
        <translation>{place} sur {count}&#x202f;: {sentence}</translation>
    </message>
    <message>
        <source>“{name}” is the last of these files.</source>
        <translation>«&#xa0;{name}&#xa0;» est le dernier de ces fichiers.</translation>
    </message>
    <message>
        <source>“{name}” is the first of these files.</source>
        <translation>«&#xa0;{name}&#xa0;» est le premier de ces fichiers.</translation>
    </message>
    <message>
        <source>There are no strokes in this file.</source>
        <translation>Il n’y a aucun trait dans ce fichier.</translation>
    </message>
    <message>
        <source>Only what is inside the box is read; drag its handles to change it.</source>
        <translation>Seul le contenu du cadre est lu&#x202f;; tirez sur ses poignées pour le modifier.</translation>
    </message>
    <message>
        <source>Brought back: {count} drawings that were not saved last time; Undo shows one after the other.</source>
        <translation>Récupérés&#x202f;: {count} dessins qui n’avaient pas été enregistrés la dernière fois&#x202f;; «&#xa0;Annuler&#xa0;» les affiche l’un après l’autre.</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time; Undo shows it.</source>
        <translation>Récupéré&#x202f;: le dessin qui n’avait pas été enregistré la dernière fois&#x202f;; «&#xa0;Annuler&#xa0;» l’affiche.</translation>
    </message>
    <message>
        <source>Brought back: the drawing that was not saved last time.</source>
        <translation>Récupéré&#x202f;: le dessin qui n’avait pas été enregistré la dernière fois.</translation>
    </message>
    <message>
        <source>Saved: “{name}”</source>
        <translation>Enregistré&#x202f;: «&#xa0;{name}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Light or dark with the system</source>
        <translation>Clair ou sombre selon le système</translation>
    </message>
    <message>
        <source>Dark ink on white paper</source>
        <translation>Encre sombre sur papier blanc</translation>
    </message>
    <message>
        <source>Light ink on dark paper</source>
        <translation>Encre claire sur papier sombre</translation>
    </message>
    <message>
        <source>Once a pen has been seen, fingers and palms leave no marks</source>
        <translation>Dès qu’un stylo est détecté, les doigts et la paume ne laissent plus de marques</translation>
    </message>
    <message>
        <source>Beside a pen, too</source>
        <translation>Même à côté d’un stylo</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Sombre</translation>
    </message>
    <message>
        <source>Draw &amp;until a pen is used</source>
        <translation>Dessiner &amp;jusqu’à l’emploi d’un stylo</translation>
    </message>
    <message>
        <source>&amp;Always draw</source>
        <translation>&amp;Toujours dessiner</translation>
    </message>
    <message>
        <source>Only pen and mouse draw</source>
        <translation>Seuls le stylo et la souris dessinent</translation>
    </message>
    <message>
        <source>&amp;Never draw</source>
        <translation>&amp;Ne jamais dessiner</translation>
    </message>
    <message>
        <source>From the next start on</source>
        <translation>À partir du prochain démarrage</translation>
    </message>
    <message>
        <source>This holds for windows that are opened from now on.</source>
        <translation>Cela vaut pour les fenêtres ouvertes à partir de maintenant.</translation>
    </message>
    <message>
        <source>The window speaks this language from the next start on.</source>
        <translation>Cette langue s’appliquera au prochain démarrage du programme.</translation>
    </message>
</context>
<context>
    <name>Probabilities</name>
    <message>
        <source>not read yet</source>
        <translation>pas encore lu</translation>
    </message>
    <message>
        <source>, the best</source>
        <translation>, le plus probable</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>The network is getting ready; you can already draw.</source>
        <translation>Le réseau se prépare&#x202f;; vous pouvez déjà dessiner.</translation>
    </message>
    <message>
        <source>“{title}” is being loaded…</source>
        <translation>Chargement de «&#xa0;{title}&#xa0;»…</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>Prêt.</translation>
    </message>
    <message>
        <source>“{title}” reads now.</source>
        <translation>«&#xa0;{title}&#xa0;» lit désormais.</translation>
    </message>
    <message>
        <source>The reader stopped and is being started again…</source>
        <translation>Le processus de lecture s’est arrêté et redémarre…</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Save “{name}” before the window is closed?</source>
        <translation>Enregistrer «&#xa0;{name}&#xa0;» avant de fermer la fenêtre&#x202f;?</translation>
    </message>
    <message>
        <source>Save the drawing before the window is closed?</source>
        <translation>Enregistrer le dessin avant de fermer la fenêtre&#x202f;?</translation>
    </message>
    <message>
        <source>Discard &amp;all</source>
        <translation>&amp;Tout abandonner</translation>
    </message>
    <message>
        <source>Save an empty drawing over “{name}”?</source>
        <translation>Remplacer «&#xa0;{name}&#xa0;» par un dessin vide&#x202f;?</translation>
    </message>
    <message>
        <source>What is in the file now will be gone.</source>
        <translation>Le contenu actuel du fichier sera perdu.</translation>
    </message>
    <message>
        <source>&amp;Empty the file</source>
        <translation>&amp;Vider le fichier</translation>
    </message>
    <message>
        <source>It is empty now; saving it empties the file.</source>
        <translation>Le dessin est vide&#x202f;; l’enregistrer vide le fichier.</translation>
    </message>
    <message>
        <source>It has been changed since it was last saved.</source>
        <translation>Il a été modifié depuis le dernier enregistrement.</translation>
    </message>
    <message>
        <source>It was on the canvas before, and is not saved.</source>
        <translation>Il se trouvait auparavant dans la zone de dessin et n’est pas enregistré.</translation>
    </message>
    <message>
        <source>It has not been saved yet.</source>
        <translation>Il n’a pas encore été enregistré.</translation>
    </message>
    <message>
        <source>This is one of {count} unsaved drawings.</source>
        <translation>C’est l’un des {count} dessins non enregistrés.</translation>
    </message>
</context>
<context>
    <name>RecentMenu</name>
    <message>
        <source>No files yet</source>
        <translation>Aucun fichier pour l’instant</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Vider la liste</translation>
    </message>
    <message>
        <source>Forget these files; the files themselves stay.</source>
        <translation>Oublier ces fichiers&#x202f;; les fichiers eux-mêmes sont conservés.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>“{name}” could not be saved; save again, or under another name.</source>
        <translation>«&#xa0;{name}&#xa0;» n’a pas pu être enregistré&#x202f;; enregistrez de nouveau, ou sous un autre nom.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Move the cursor over the canvas, to draw by keyboard</source>
        <translation>Déplacer le curseur dans la zone de dessin, pour dessiner au clavier</translation>
    </message>
    <message>
        <source>Shift and arrow keys</source>
        <translation>Maj et flèches</translation>
    </message>
    <message>
        <source>The same in smaller steps</source>
        <translation>De même, par pas plus petits</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Set the pen down at the cursor, or lift it</source>
        <translation>Poser le stylo au curseur, ou le lever</translation>
    </message>
    <message>
        <source>Ctrl and arrow keys</source>
        <translation>Ctrl et flèches</translation>
    </message>
    <message>
        <source>Move the box on a picture; only what is inside is read</source>
        <translation>Déplacer le cadre sur une image&#x202f;; seul son contenu est lu</translation>
    </message>
    <message>
        <source>Ctrl, Shift and arrow keys</source>
        <translation>Ctrl, Maj et flèches</translation>
    </message>
    <message>
        <source>Make that box larger or smaller</source>
        <translation>Agrandir ou réduire ce cadre</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Go on to the tools, the digits read and the bars</source>
        <translation>Passer aux outils, aux chiffres lus et aux barres</translation>
    </message>
    <message>
        <source>Arrow keys on the digits read</source>
        <translation>Touches fléchées sur les chiffres lus</translation>
    </message>
    <message>
        <source>Choose the digit whose bars are shown</source>
        <translation>Choisir le chiffre dont les barres sont affichées</translation>
    </message>
    <message>
        <source>Second finger while drawing</source>
        <translation>Deuxième doigt pendant le dessin</translation>
    </message>
    <message>
        <source>Take back the stroke that is being drawn</source>
        <translation>Annuler le trait en cours</translation>
    </message>
    <message>
        <source>Tap with two fingers</source>
        <translation>Toucher avec deux doigts</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>The pen’s eraser end</source>
        <translation>Côté gomme du stylo</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Gommer</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keys and gestures</source>
        <translation>Touches et gestes</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>Effet</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Width of pen and eraser</source>
        <translation>Épaisseur du stylo et de la gomme</translation>
    </message>
    <message>
        <source>Width of pen and eraser ([ and ])</source>
        <translation>Épaisseur du stylo et de la gomme ([ et ])</translation>
    </message>
</context>
</TS>
