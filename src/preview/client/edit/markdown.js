/*
 * markdown.js – changes to a text as they are asked for by name: each takes the text and what is selected of it, and gives what to put where,
 * `{ from, to, text, select }`, `select` counted from the start of what is put in. Nothing here touches the page.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview;

  const startOfLine = (text, at) => text.lastIndexOf('\n', at - 1) + 1;
  const endOfLine = (text, at) => (text.indexOf('\n', at) < 0 ? text.length : text.indexOf('\n', at));
  /** The marks of quotations and callouts that a line begins with. */
  const quoteOf = (line) => line.match(/^(?:[ \t]*>)*[ \t]?/)[0].replace(/^[ \t]+$/, '');

  /** Puts marks around what is selected, or takes them away; around a word to write over where nothing is selected. */
  function emphasis(text, start, end, mark, word) {
    while (start < end && /\s/.test(text[start])) start += 1;
    while (end > start && /\s/.test(text[end - 1])) end -= 1;
    const inner = text.slice(start, end), n = mark.length;
    const isInside = inner.length >= 2 * n && inner.startsWith(mark) && inner.endsWith(mark);
    const isAround = text.slice(start - n, start) === mark && text.slice(end, end + n) === mark && (n > 1 || text[start - 2] !== '*');
    if (isInside) return { from: start, to: end, text: inner.slice(n, -n), select: [0, inner.length - 2 * n] };
    if (isAround) return { from: start - n, to: end + n, text: inner, select: [0, inner.length] };
    const put = inner || word;
    return { from: start, to: end, text: mark + put + mark, select: [n, n + put.length] };
  }

  const MARK = /^(?:[-*+]|\d+[.)])[ \t]+/;
  /** Makes the lines that are selected a list, or plain lines again. */
  function list(text, start, end, isNumbered) {
    const from = startOfLine(text, start), to = endOfLine(text, Math.max(start, end - (text[end - 1] === '\n' ? 1 : 0)));
    const lines = text.slice(from, to).split('\n').map((line) => ({ quote: quoteOf(line), rest: line.slice(quoteOf(line).length) }));
    const wanted = isNumbered ? /^\d+[.)][ \t]+/ : /^[-*+][ \t]+/;
    const isList = lines.every((line) => !line.rest || wanted.test(line.rest)) && lines.some((line) => line.rest);
    let n = 0;
    const put = lines.map(({ quote, rest }) => {
      if (!rest && lines.length > 1) return quote;
      const plain = rest.replace(MARK, '');
      return quote + (isList ? '' : isNumbered ? `${n += 1}. ` : '- ') + plain;
    }).join('\n');
    return { from, to, text: put, select: start === end ? [put.length, put.length] : [0, put.length] };
  }

  /** Puts lines in as a block of their own, below the line of the cursor, within the quotation or callout that it stands in. */
  function block(text, start, end, lines, select) {
    const line = text.slice(startOfLine(text, start), endOfLine(text, start)), quote = quoteOf(line);
    const isEmpty = line.trim() === quote.trim(), at = isEmpty ? startOfLine(text, start) : endOfLine(text, end);
    const before = text.slice(0, at), after = text.slice(isEmpty ? endOfLine(text, start) : at);
    const empty = quote.trimEnd();
    const above = !before.trim() ? '' : isEmpty ? (before.endsWith(`\n${empty}\n`) || before.endsWith('\n\n') ? '' : `${empty}\n`) : `\n${empty}\n`;
    const below = !after.trim() ? '' : after.startsWith('\n\n') ? '' : after.startsWith('\n') ? `\n${empty}` : `\n${empty}\n`;
    const body = lines.map((one) => (quote + one).trimEnd()).join('\n');
    const words = body.indexOf(select), begin = above.length + Math.max(words, 0);
    return {
      from: at, to: isEmpty ? endOfLine(text, start) : at, text: above + body + below, select: [begin, begin + (words < 0 ? 0 : select.length)],
    };
  }

  /** Puts Markdown in for what is selected: a few words as they are, more as blocks of their own, within the quotation or callout of the cursor. */
  function pasted(text, start, end, markdown) {
    const words = markdown.trim(), from = startOfLine(text, start), line = text.slice(from, endOfLine(text, start)), quote = quoteOf(line);
    const gap = `\n${quote.trimEnd()}\n${quote}`, isBlock = words.includes('\n');
    const body = words.split('\n').map((one, n) => (n ? (quote + one).trimEnd() : one)).join('\n');
    const above = isBlock && text.slice(from, start).trim() !== quote.trim() ? gap : '', below = isBlock && text.slice(end, endOfLine(text, end)).trim() ? gap : '';
    const put = above + body + below, at = put.length - below.length;
    return { from: start, to: end, text: put, select: [at, at] };
  }

  const HEAD = /^((?:[ \t]*>)+[ \t]?)\[!([\w-]+)\][+-]?[ \t]*(.*?)[ \t]*(?:\{([^{}]*)\})?[ \t]*$/;
  /** The innermost callout in which a place of a text is: where its first line is, and what that says; nothing outside of one. */
  function calloutAt(text, at) {
    for (let from = startOfLine(text, at); ; from = startOfLine(text, from - 1)) {
      const to = endOfLine(text, from), line = text.slice(from, to), head = line.match(HEAD);
      if (head) return { from, to, line, quote: head[1], kind: head[2].toLowerCase(), title: head[3], values: (head[4] || '').match(/(?:[^\s"]|"[^"]*")+/g) || [] };
      if (!/^[ \t]*>/.test(line) || from === 0) return null;
    }
  }
  const valueOf = (callout, key) => callout.values.find((one) => one.startsWith(`${key}=`))?.slice(key.length + 1) ?? '';
  /** The first line of a callout with another title, or another value in its braces; an empty value goes. */
  function calloutLine(callout, key, value) {
    const title = key === 'title' ? value.trim() : callout.title;
    const others = callout.values.filter((one) => !one.startsWith(`${key}=`));
    const at = callout.values.findIndex((one) => one.startsWith(`${key}=`));
    if (key !== 'title' && value) others.splice(at < 0 ? others.length : at, 0, `${key}=${value}`);
    const values = key === 'title' ? callout.values : others;
    const start = callout.line.slice(0, callout.line.indexOf(']') + 1);
    return [start, title, values.length ? `{${values.join(' ')}}` : ''].filter(Boolean).join(' ');
  }

  /** The lines of a callout, from its first on: each with the quotation marks of the callout at least. */
  function linesOf(text, callout) {
    const depth = callout.quote.split('>').length, rest = text.slice(callout.from).split('\n');
    const end = rest.findIndex((line, n) => n > 0 && line.match(/^(?:[ \t]*>)*/)[0].split('>').length < depth);
    return rest.slice(0, end < 0 ? rest.length : end);
  }
  /** Makes a callout another that is for others; without a word, its text is for all, and stands without it. Values that the other does not take go. */
  function forWhom(text, callout, word, keys) {
    const lines = linesOf(text, callout), outer = callout.quote.replace(/>[ \t]?$/, '');
    const values = callout.values.filter((one) => keys.includes(one.split('=')[0]));
    const head = [`${callout.quote}[!${word}]`, callout.title, values.length ? `{${values.join(' ')}}` : ''].filter(Boolean).join(' ');
    const bare = lines.slice(1).map((line) => (outer + line.slice(line.indexOf('>', outer.length) + 1).replace(/^[ \t]/, '')).trimEnd());
    while (bare.length && bare[0].trim() === outer.trim()) bare.shift();
    const put = (word ? [head, ...lines.slice(1)] : bare).join('\n');
    return { from: callout.from, to: callout.from + lines.join('\n').length, text: put, select: word ? [head.length, head.length] : [0, 0] };
  }
  /** Puts the lines that are selected into a callout with this first line. */
  function wrapped(text, start, end, head) {
    const from = startOfLine(text, start), to = endOfLine(text, Math.max(start, end - (text[end - 1] === '\n' ? 1 : 0)));
    const lines = text.slice(from, to).split('\n'), outer = quoteOf(lines[0]);
    const inner = lines.map((line) => `${outer}> ${line.startsWith(outer) ? line.slice(outer.length) : line}`.trimEnd());
    const gap = outer.trimEnd(), before = text.slice(0, from), after = text.slice(to);
    const above = !before.trim() || before.endsWith(`\n${gap}\n`) ? '' : `${gap}\n`, below = !after.trim() || after.startsWith(`\n${gap}\n`) ? '' : `\n${gap}`;
    const first = `${above}${outer}${head}`;
    return { from, to, text: [first, ...inner].join('\n') + below, select: [first.length, first.length] };
  }

  /** What Enter does at the end of an item or within a callout: the next one begins, or where it is empty, it ends. Nothing elsewhere. */
  function nextLine(text, at) {
    const from = startOfLine(text, at), line = text.slice(from, endOfLine(text, at)), quote = quoteOf(line), rest = line.slice(quote.length);
    const mark = (rest.match(/^[ \t]*(?:[-*+]|\d+[.)])[ \t]+/) || [''])[0];
    if (!quote.trim() && !mark) return null;
    if (at < from + quote.length + mark.length) return null;
    const isEmpty = rest.length === mark.length;
    // an empty line is between, or what follows would still be a part of it
    const end = mark && quote.trim() ? `${quote.trimEnd()}\n${quote}` : '\n';
    if (isEmpty) return { from, to: from + line.length, text: end, select: [end.length, end.length] };
    const next = mark.replace(/\d+/, (n) => Number(n) + 1), put = `\n${quote.endsWith(' ') || !quote ? quote : `${quote} `}${next}`;
    return { from: at, to: at, text: put, select: [put.length, put.length] };
  }

  Object.assign(preview, { markdown: { emphasis, list, block, pasted, calloutAt, calloutLine, valueOf, forWhom, wrapped, nextLine } });
})();
