/* words.js – what the editor's bar says, in the language of the page. It goes before client.js, in one file. */
window.lagvisWords = {
  nb: {
    bar: 'Forhåndsvisning', more: 'Verktøy', edition: 'Utgave', find: 'Finn en utgave', none: 'Ingen utgaver passer', languages: 'Språk', views: 'Vis som',
    page: 'Håndbok', slide: 'Lysbilde', facilitator: 'Kursleder', layers: 'Lag', layersOn: 'Lagene på siden', layer: 'Lag',
    offline: 'Ikke tilkoblet', findings: 'Feil og advarsler', clean: 'Ingen feil', error: ['feil', 'feil'], warning: ['advarsel', 'advarsler'], notice: ['merknad', 'merknader'],
    open: 'Åpne', close: 'Lukk', copy: 'Kopier', copied: 'Kopiert', line: 'linje', file: 'Fil', hides: 'Erstatter', base: 'Grunnlag', command: 'Lag din egen', elsewhere: 'Du endret', dismiss: 'Lukk meldingen',
    failed: 'Utgaven kan ikke bygges', last: 'Siden under er slik den var før feilen.', snippet: 'Utdrag',
    drift: { current: 'Ikke endret siden sist', changed: 'Grunnlaget er endret siden sist', stale: 'Grunnlaget er ikke notert' },
  },
  nn: {
    bar: 'Førehandsvising', more: 'Verktøy', edition: 'Utgåve', find: 'Finn ei utgåve', none: 'Ingen utgåver passar', languages: 'Språk', views: 'Vis som',
    page: 'Handbok', slide: 'Lysbilete', facilitator: 'Kursleiar', layers: 'Lag', layersOn: 'Laga på sida', layer: 'Lag',
    offline: 'Ikkje tilkopla', findings: 'Feil og åtvaringar', clean: 'Ingen feil', error: ['feil', 'feil'], warning: ['åtvaring', 'åtvaringar'], notice: ['merknad', 'merknader'],
    open: 'Opne', close: 'Lukk', copy: 'Kopier', copied: 'Kopiert', line: 'linje', file: 'Fil', hides: 'Byter ut', base: 'Grunnlag', command: 'Lag di eiga', elsewhere: 'Du endra', dismiss: 'Lukk meldinga',
    failed: 'Utgåva kan ikkje byggjast', last: 'Sida under er slik ho var før feilen.', snippet: 'Utdrag',
    drift: { current: 'Ikkje endra sidan sist', changed: 'Grunnlaget er endra sidan sist', stale: 'Grunnlaget er ikkje notert' },
  },
  en: {
    bar: 'Preview', more: 'Tools', edition: 'Edition', find: 'Find an edition', none: 'No edition fits', languages: 'Languages', views: 'Show as',
    page: 'Handbook', slide: 'Slide', facilitator: 'Facilitator', layers: 'Layers', layersOn: 'The layers of the page', layer: 'Layer',
    offline: 'Not connected', findings: 'Errors and warnings', clean: 'No errors', error: ['error', 'errors'], warning: ['warning', 'warnings'], notice: ['notice', 'notices'],
    open: 'Open', close: 'Close', copy: 'Copy', copied: 'Copied', line: 'line', file: 'File', hides: 'Replaces', base: 'Base', command: 'Make your own', elsewhere: 'You changed', dismiss: 'Close the message',
    failed: 'The edition cannot be built', last: 'The page below is as it was before the error.', snippet: 'Excerpt',
    drift: { current: 'Not changed since', changed: 'The base has changed since', stale: 'The base is not recorded' },
  },
};
