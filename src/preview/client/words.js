/*
 * words.js – the texts of the editor's bar, by language.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview = window.lagvisPreview || {};

  preview.words = {
    nb: {
      bar: 'Forhåndsvisning', more: 'Vis valg', edition: 'Utgave', find: 'Finn en kommune eller utgave', none: 'Ingen treff', languages: 'Språk', views: 'Vis som',
      page: 'Håndbok', slide: 'Lysbilder', facilitator: 'Notater', layers: 'Hvem har skrevet hva', layersOn: 'Hvem tekstene på siden kommer fra', layer: 'Fra',
      offline: 'Avsluttet. Start igjen i terminalvinduet.', findings: 'Feil og advarsler', clean: 'Ingen feil', pending: 'Sjekker …',
      error: ['feil', 'feil'], warning: ['advarsel', 'advarsler'], notice: ['merknad', 'merknader'],
      open: 'Åpne', close: 'Lukk', copy: 'Kopier', copied: 'Kopiert', line: 'linje', file: 'Fil', hides: 'Erstatter', base: 'Kursteksten', command: 'Lag din egen tekst', elsewhere: 'Endret:', dismiss: 'Lukk meldingen',
      failed: 'Noe må rettes før siden kan vises', last: 'Under ser du siden slik den var før feilen.', snippet: 'Utdrag',
      drift: { current: 'Ikke endret siden du erstattet den', changed: 'Teksten du erstattet, er endret etterpå', stale: 'Vi vet ikke hvilken tekst din bygger på' },
    },
    nn: {
      bar: 'Førehandsvising', more: 'Vis val', edition: 'Utgåve', find: 'Finn ein kommune eller ei utgåve', none: 'Ingen treff', languages: 'Språk', views: 'Vis som',
      page: 'Handbok', slide: 'Lysbilete', facilitator: 'Notat', layers: 'Kven har skrive kva', layersOn: 'Kven tekstane på sida kjem frå', layer: 'Frå',
      offline: 'Avslutta. Start att i terminalvindauget.', findings: 'Feil og åtvaringar', clean: 'Ingen feil', pending: 'Sjekkar …',
      error: ['feil', 'feil'], warning: ['åtvaring', 'åtvaringar'], notice: ['merknad', 'merknader'],
      open: 'Opne', close: 'Lukk', copy: 'Kopier', copied: 'Kopiert', line: 'linje', file: 'Fil', hides: 'Erstattar', base: 'Kursteksten', command: 'Lag din eigen tekst', elsewhere: 'Endra:', dismiss: 'Lukk meldinga',
      failed: 'Noko må rettast før sida kan visast', last: 'Under ser du sida slik ho var før feilen.', snippet: 'Utdrag',
      drift: { current: 'Ikkje endra sidan du erstatta han', changed: 'Teksten du erstatta, er endra etterpå', stale: 'Vi veit ikkje kva tekst din byggjer på' },
    },
    en: {
      bar: 'Preview', more: 'Tools', edition: 'Edition', find: 'Find a kommune or an edition', none: 'No match', languages: 'Languages', views: 'Show as',
      page: 'Handbook', slide: 'Slides', facilitator: 'Notes', layers: 'Who wrote what', layersOn: 'Where the texts of the page come from', layer: 'From',
      offline: 'Ended. Start it again in the terminal.', findings: 'Errors and warnings', clean: 'No errors', pending: 'Checking …',
      error: ['error', 'errors'], warning: ['warning', 'warnings'], notice: ['notice', 'notices'],
      open: 'Open', close: 'Close', copy: 'Copy', copied: 'Copied', line: 'line', file: 'File', hides: 'Replaces', base: 'The text below', command: 'Make a text of your own', elsewhere: 'Changed:', dismiss: 'Close the message',
      failed: 'Something must be mended before the page can be shown', last: 'The page below is as it was before the error.', snippet: 'Excerpt',
      drift: { current: 'Not changed since you replaced it', changed: 'The text that you replaced has changed since', stale: 'It is not known which text yours was written over' },
    },
  };
})();
