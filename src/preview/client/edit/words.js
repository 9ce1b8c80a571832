/*
 * words.js – the texts of what one writes in, by language.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;

  preview.words.nb.write = {
    edit: 'Rediger', editNamed: (title) => `Rediger «${title}»`, editDraft: (title) => `Rediger «${title}» – har tekst som ikke er lagret`, editList: 'Rediger delene på siden', fillIn: 'Fyll ut', fillInNamed: (title) => `Fyll ut «${title}»`,
    undo: 'Angre', redo: 'Gjør om igjen', make: (name) => `Lag utgaven for ${name}`, inEdition: (name) => `Du skriver i utgaven for ${name}`, inCourse: 'Du skriver i kurset, og alle utgaver får teksten',
    title: 'Overskrift', text: 'Tekst', keepsTitle: '(som i kurset til du skriver en annen)', slides: 'Slik blir lysbildet', save: 'Lagre', saveAndClose: 'Lagre og lukk', cancel: 'Avbryt', close: 'Lukk', others: 'Flere valg',
    saving: 'Lagrer …', saved: 'Lagret', lost: 'Får ikke kontakt med lagvis. Teksten er tatt vare på, og vi prøver igjen.', savesLater: 'Får ikke kontakt med lagvis. Teksten er tatt vare på, og lagres når kontakten er tilbake.', back: 'Kontakten er tilbake', refused: 'Kan ikke lagres slik',
    becomesOwn: (name) => `Teksten hører til kurset. Når du lagrer, får ${name} sin egen tekst her. Kurset endres ikke.`, slot: 'Her skal dere skrive deres egen tekst. Den som står nå, er bare til hjelp.', untranslated: 'Teksten finnes ikke på dette språket ennå.', instead: 'Du kan legge til tekst eller en ny del i stedet',
    changed: 'Kurset har fått ny tekst her etter at dere skrev deres.', courseNow: 'Kurset nå', yours: 'Din tekst', theirs: 'Lagret av noen andre', same: 'Tekstene er like.', look: 'Se hva som er endret',
    draft: (when) => `Her er tekst du skrev ${when}, og ikke lagret.`, draftOfOld: 'Her er tekst du ikke lagret. Siden har noen andre endret den.', writeOn: 'Skriv videre', throwAway: 'Forkast', leave: 'Du har tekst som ikke er lagret. Hva vil du gjøre med den?',
    conflict: 'Noen andre har lagret en annen tekst her mens du skrev. Ingenting er borte: Du ser begge.', keepMine: 'Behold min', takeTheirs: 'Ta den andre',
    heads: { append: (title) => `Legg til etter teksten i «${title}»`, prepend: (title) => `Legg til før teksten i «${title}»`, before: (title) => `Ny del før «${title}»`, after: (title) => `Ny del etter «${title}»`, in: (title) => `Ny del inni «${title}»` },
    do: { text: 'Skriv en annen tekst', append: 'Legg til etter teksten', prepend: 'Legg til før teksten', before: 'Ny del før denne', after: 'Ny del etter denne', in: 'Ny del inni denne', remove: 'Ta bort delen', restore: 'Hent tilbake kursets tekst', accept: 'Behold min', merge: 'Ta inn det nye' },
    tools: 'Verktøy for teksten', bold: 'Fet', italic: 'Kursiv', list: 'Punktliste', numbers: 'Nummerert', link: 'Lenke', table: 'Tabell', insert: 'Sett inn …', boldHere: 'fet tekst', italicHere: 'tekst i kursiv', titleHere: 'Tittel', textHere: 'Tekst', column: 'Overskrift',
    linkTo: 'Lenke til en del av kurset, en lov eller en adresse', address: 'adresse', mail: 'e-post', act: 'lov', calloutTitle: 'Tittel', minutes: 'Minutter', form: 'Arbeidsform', noForm: 'ikke oppgitt', formatting: 'utseendet', leftOut: 'Teksten er limt inn. Dette kom ikke med:',
    remaining: 'Dette gjenstår', nothingRemains: 'Ingenting gjenstår', write: 'Skriv', kinds: { unfilled: 'Ikke fylt ut:', wrong: 'Feil:', full: 'For mye på lysbildet:', changed: 'Kurset er endret:', warning: 'Advarsel:' },
  };
  preview.words.nn.write = {
    edit: 'Rediger', editNamed: (title) => `Rediger «${title}»`, editDraft: (title) => `Rediger «${title}» – har tekst som ikkje er lagra`, editList: 'Rediger delane på sida', fillIn: 'Fyll ut', fillInNamed: (title) => `Fyll ut «${title}»`,
    undo: 'Angre', redo: 'Gjer om igjen', make: (name) => `Lag utgåva for ${name}`, inEdition: (name) => `Du skriv i utgåva for ${name}`, inCourse: 'Du skriv i kurset, og alle utgåver får teksten',
    title: 'Overskrift', text: 'Tekst', keepsTitle: '(som i kurset til du skriv ei anna)', slides: 'Slik blir lysbiletet', save: 'Lagre', saveAndClose: 'Lagre og lukk', cancel: 'Avbryt', close: 'Lukk', others: 'Fleire val',
    saving: 'Lagrar …', saved: 'Lagra', lost: 'Får ikkje kontakt med lagvis. Teksten er teken vare på, og vi prøver igjen.', savesLater: 'Får ikkje kontakt med lagvis. Teksten er teken vare på, og blir lagra når kontakten er tilbake.', back: 'Kontakten er tilbake', refused: 'Kan ikkje lagrast slik',
    becomesOwn: (name) => `Teksten høyrer til kurset. Når du lagrar, får ${name} sin eigen tekst her. Kurset blir ikkje endra.`, slot: 'Her skal de skrive dykkar eigen tekst. Den som står no, er berre til hjelp.', untranslated: 'Teksten finst ikkje på dette språket enno.', instead: 'Du kan leggje til tekst eller ein ny del i staden',
    changed: 'Kurset har fått ny tekst her etter at de skreiv dykkar.', courseNow: 'Kurset no', yours: 'Teksten din', theirs: 'Lagra av nokon andre', same: 'Tekstane er like.', look: 'Sjå kva som er endra',
    draft: (when) => `Her er tekst du skreiv ${when}, og ikkje lagra.`, draftOfOld: 'Her er tekst du ikkje lagra. Sidan har nokon andre endra han.', writeOn: 'Skriv vidare', throwAway: 'Forkast', leave: 'Du har tekst som ikkje er lagra. Kva vil du gjere med han?',
    conflict: 'Nokon andre har lagra ein annan tekst her medan du skreiv. Ingenting er borte: Du ser begge.', keepMine: 'Behald min', takeTheirs: 'Ta den andre',
    heads: { append: (title) => `Legg til etter teksten i «${title}»`, prepend: (title) => `Legg til før teksten i «${title}»`, before: (title) => `Ny del før «${title}»`, after: (title) => `Ny del etter «${title}»`, in: (title) => `Ny del inni «${title}»` },
    do: { text: 'Skriv ein annan tekst', append: 'Legg til etter teksten', prepend: 'Legg til før teksten', before: 'Ny del før denne', after: 'Ny del etter denne', in: 'Ny del inni denne', remove: 'Ta bort delen', restore: 'Hent tilbake teksten til kurset', accept: 'Behald min', merge: 'Ta inn det nye' },
    tools: 'Verktøy for teksten', bold: 'Feit', italic: 'Kursiv', list: 'Punktliste', numbers: 'Nummerert', link: 'Lenkje', table: 'Tabell', insert: 'Set inn …', boldHere: 'feit tekst', italicHere: 'tekst i kursiv', titleHere: 'Tittel', textHere: 'Tekst', column: 'Overskrift',
    linkTo: 'Lenkje til ein del av kurset, ei lov eller ei adresse', address: 'adresse', mail: 'e-post', act: 'lov', calloutTitle: 'Tittel', minutes: 'Minutt', form: 'Arbeidsform', noForm: 'ikkje oppgitt', formatting: 'utsjånaden', leftOut: 'Teksten er limt inn. Dette kom ikkje med:',
    remaining: 'Dette står att', nothingRemains: 'Ingenting står att', write: 'Skriv', kinds: { unfilled: 'Ikkje fylt ut:', wrong: 'Feil:', full: 'For mykje på lysbiletet:', changed: 'Kurset er endra:', warning: 'Åtvaring:' },
  };
  preview.words.en.write = {
    edit: 'Edit', editNamed: (title) => `Edit “${title}”`, editDraft: (title) => `Edit “${title}” – has text that is not saved`, editList: 'Edit the sections of the page', fillIn: 'Fill in', fillInNamed: (title) => `Fill in “${title}”`,
    undo: 'Undo', redo: 'Redo', make: (name) => `Make the edition of ${name}`, inEdition: (name) => `You are writing in the edition of ${name}`, inCourse: 'You are writing in the course: all editions get the text',
    title: 'Heading', text: 'Text', keepsTitle: '(as in the course until you write another)', slides: 'The slide', save: 'Save', saveAndClose: 'Save and close', cancel: 'Cancel', close: 'Close', others: 'More choices',
    saving: 'Saving …', saved: 'Saved', lost: 'lagvis does not answer. The text is kept, and we try again.', savesLater: 'lagvis does not answer. The text is kept, and is saved when it answers again.', back: 'lagvis answers again', refused: 'Cannot be saved like this',
    becomesOwn: (name) => `The text is the course's. When you save, ${name} gets its own text here. The course does not change.`, slot: 'Write your own text here. The one that is here now only says what to write.', untranslated: 'The text does not exist in this language yet.', instead: 'You can add text or a new section instead',
    changed: 'The course has a new text here since you wrote yours.', courseNow: 'The course now', yours: 'Your text', theirs: 'Saved by somebody else', same: 'The texts are the same.', look: 'See what has changed',
    draft: (when) => `Here is text that you wrote on ${when} and did not save.`, draftOfOld: 'Here is text that you did not save. Somebody else has changed it since.', writeOn: 'Go on writing', throwAway: 'Discard', leave: 'You have text that is not saved. What do you want to do with it?',
    conflict: 'Somebody else has saved another text here while you were writing. Nothing is lost: you see both.', keepMine: 'Keep mine', takeTheirs: 'Take the other',
    heads: { append: (title) => `Add after the text of “${title}”`, prepend: (title) => `Add before the text of “${title}”`, before: (title) => `New section before “${title}”`, after: (title) => `New section after “${title}”`, in: (title) => `New section within “${title}”` },
    do: { text: 'Write another text', append: 'Add after the text', prepend: 'Add before the text', before: 'New section before this', after: 'New section after this', in: 'New section within this', remove: 'Take the section away', restore: "Get the course's text back", accept: 'Keep mine', merge: 'Take in the new' },
    tools: 'Tools for the text', bold: 'Bold', italic: 'Italic', list: 'List', numbers: 'Numbered', link: 'Link', table: 'Table', insert: 'Insert …', boldHere: 'bold text', italicHere: 'text in italics', titleHere: 'Title', textHere: 'Text', column: 'Heading',
    linkTo: 'Link to a section of the course, an act or an address', address: 'address', mail: 'e-mail', act: 'act', calloutTitle: 'Title', minutes: 'Minutes', form: 'Form of work', noForm: 'not given', formatting: 'how it looks', leftOut: 'The text is pasted. This was left out:',
    remaining: 'What remains', nothingRemains: 'Nothing remains', write: 'Write', kinds: { unfilled: 'Not filled in:', wrong: 'Error:', full: 'Too much for the slide:', changed: 'The course has changed:', warning: 'Warning:' },
  };
})();
