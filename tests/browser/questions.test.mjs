// The search answers whole questions: one of the places that answer it is among the first three results. Without a browser, on the built data.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { output } from './output.mjs';

const theme = new URL('../../themes/standard/js/', import.meta.url);

/** The search in the programme's own edition, in a language. */
function searching(folder) {
  const window = {}, context = vm.createContext({ window });
  const scripts = ['fold.js', 'words.js', 'match.js'].map((name) => readFileSync(new URL(name, theme), 'utf8'));
  [...scripts, readFileSync(join(output, 'site/program', folder, 'search.js'), 'utf8')].forEach((script) => vm.runInContext(script, context));
  return { rows: window.lagvisSearch, search: window.lagvisMatch(window.lagvisSearch, window.lagvisWords), fold: window.lagvisFold, table: window.lagvisWords };
}
const languages = { nb: searching(''), nn: searching('nn') };
const plain = (address) => address.replace('.html', '');
const addresses = (language, question, count) => languages[language].search(question).hits.slice(0, count).map((hit) => plain(hit.row.h));

/** The rows of a table behind its head; a cell with commas stands in quotation marks. */
function table(path) {
  const cells = (line) => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare);
  return readFileSync(new URL(path, import.meta.url), 'utf8').trim().split(/\r?\n/).slice(1).map(cells);
}

const own = [
  ['teieplikt', 'nn', 'ordliste#taushetsplikt folkevalgtrollen#plikter'],
  ['hvem spør jeg om jeg er inhabil', 'nb', 'habilitet#kontakt habilitet#meld-fra'],
  ['kan vi lukke møtet', 'nb', 'folkevalgtrollen#apne-moter ordliste#lukket-mote'],
  ['hvordan klager vi på et vedtak', 'nb', 'folkevalgtrollen#lovlighetskontroll'],
  ['hva gjør kontrollutvalget', 'nb', 'samspill-administrasjon#kontrollutvalget'],
  ['hvem ansetter kommunedirektøren', 'nb', 'arbeidsgiverrollen#en-ansatt'],
  ['når må budsjettet være vedtatt', 'nb', 'planlegging#okonomi avslutning#frister planlegging#ma-vedta planlegging#frister ordliste#arsbudsjett'],
  ['hva er robek', 'nb', 'planlegging#robek'],
  ['hvordan får jeg en sak på dagsordenen', 'nb', 'folkevalgtrollen#dagsorden'],
  ['hva skjer på det konstituerende møtet', 'nb', 'avslutning#konstituering'],
  ['er bror eller søster min part i saken', 'nb', 'habilitet#uten-videre-gjeldende habilitet#hva ordliste#inhabil naar-slektning#naar-slektning'],
  ['hvem leder møtet når ordføreren er borte', 'nb', 'ordforerrollen#nar-ordforeren-ikke-kan'],
  ['jeg er inabil', 'nb', 'habilitet#hva habilitet#habilitet ordliste#inhabil habilitet#uten-videre-gjeldende motekort#inhabil'],
  ['hvor mye får jeg betalt', 'nb', 'folkevalgtrollen#godtgjoring ordliste#godtgjoring folkevalgtrollen#rettigheter'],
  ['hva er forskjellen på formannskap og kommuneråd', 'nb', 'samspill-folkevalgte#formannskap-eller-kommunerad folkevalgtrollen#formannskap folkevalgtrollen#parlamentarisme'],
  ['kva tener ordføraren', 'nn', 'folkevalgtrollen#godtgjoring ordliste#godtgjoring'],
  ['kven tilset kommunedirektøren', 'nn', 'arbeidsgiverrollen#en-ansatt'],
  ['korleis klagar vi på eit vedtak', 'nn', 'folkevalgtrollen#lovlighetskontroll'],
  ['kven leier møtet når ordføraren er borte', 'nn', 'ordforerrollen#nar-ordforeren-ikke-kan'],
  ['kva er ei innsigelse', 'nn', 'planlegging#innsigelse ordliste#innsigelse'],
];

for (const [question, language, expected] of [...own, ...table('../course/questions.csv')]) {
  test(`«${question}» (${language}) leads to ${expected}`, () => {
    const { rows } = languages[language], known = new Set(rows.map((row) => plain(row.h))), wanted = expected.split(/\s+/).map(plain);
    assert.ok(wanted.some((address) => known.has(address)), `there is none of ${expected}`);
    const found = addresses(language, question, 5);
    assert.ok(found.slice(0, 3).some((address) => wanted.includes(address)), `the first are ${found.join(', ')}`);
  });
}

test('any word may miss, and what has more of them comes first', () => {
  const { search } = languages.nb;
  assert.deepEqual(addresses('nb', 'kan jeg få en xyzzyq gave', 3), addresses('nb', 'gave', 3));
  const one = search('gaver').hits.length, two = search('gaver plakaten').hits;
  assert.ok(two.length >= one);
  assert.match(JSON.stringify(two[0].row), /gave/i);
});

test('words that say nothing find nothing beside others, and are found alone', () => {
  assert.deepEqual(addresses('nb', 'hva er det som er inhabil', 5), addresses('nb', 'inhabil', 5));
  assert.ok(languages.nb.search('hvordan').hits.length > 0);
});

test('what the search knows of words is as it compares them, and nothing is said twice', () => {
  const { table, fold } = languages.nb;
  for (const [name, words] of Object.entries(table)) assert.match(fold(words), /^[a-z0-9, ]+$/, name);
  for (const [name, words] of Object.entries(table)) assert.equal(fold(words), words, name);
  for (const name of ['words', 'parts']) {
    const pairs = table[name].split(',').map((pair) => pair.split(' '));
    assert.deepEqual(pairs.filter((pair) => pair.length !== 2 || pair[0] === pair[1]), [], name);
    assert.deepEqual(pairs.map(([from]) => from).filter((from, at, all) => all.indexOf(from) !== at), [], name);
  }
  const stop = table.stop.split(' ');
  assert.deepEqual(stop.filter((word, at) => stop.indexOf(word) !== at), []);
  assert.deepEqual(table.alike.split(',').filter((group) => group.split(' ').length < 2), []);
});
