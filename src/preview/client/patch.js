/*
 * patch.js – brings the page that is shown up to what the server now sends: a three-way merge of trees.
 *
 * What the server sent last is the base, what it sends now is the change, and the page is what scripts and the reader have made of the base:
 * a slide that is current, an open box, a timer. Only what differs between the base and the change is touched, so all else stays, and stays
 * the same nodes. Nodes that the server never sent belong to scripts, and are left alone.
 *
 * Children are paired by their key (an id, wherever on the page it was), by equality, and in order. The cost is linear in the nodes of the
 * page.
 */
(() => {
  'use strict';
  const preview = window.lagvisPreview = window.lagvisPreview || {};

  /* 1. Trees */

  const isElement = (node) => node.nodeType === Node.ELEMENT_NODE;
  const isOneText = (nodes) => nodes.length === 1 && nodes[0].nodeType === Node.TEXT_NODE;
  /** Scripts and stylesheets are no part of the tree; page.js replaces them. */
  const isPatched = (node) => node.localName !== 'script' && !(node.localName === 'link' && node.rel === 'stylesheet');
  const childrenOf = (node) => [...node.childNodes].filter(isPatched);

  /** Gives nodes numbers: two have the same number if and only if their trees are equal. */
  function numbering() {
    const known = new Map(), numbers = new WeakMap();
    return function number(node) {
      if (numbers.has(node)) return numbers.get(node);
      const key = isElement(node)
        ? `<${node.localName}${[...node.attributes].map((one) => `\0${one.name}=${one.value}`).join('')}>${[...node.childNodes].map(number).join()}`
        : `${node.nodeType} ${node.nodeValue}`;
      const own = known.get(key) ?? known.size;
      known.set(key, own);
      numbers.set(node, own);
      return own;
    };
  }

  /** Nodes by what a function gives for each, in order. */
  function groups(nodes, nameOf) {
    const found = new Map();
    for (const node of nodes) {
      const key = nameOf(node);
      if (found.has(key)) found.get(key).push(node); else found.set(key, [node]);
    }
    return found;
  }

  const sectionKeys = new WeakMap();
  /** What an element is known by wherever it is on the page: its id, or for a section without one the first id in it. Others have none. */
  function keyOf(node) {
    if (!isElement(node)) return null;
    if (node.id) return `${node.localName}#${node.id}`;
    if (node.localName !== 'section') return null;
    // found once, for parts of old trees go into new ones
    if (!sectionKeys.has(node)) sectionKeys.set(node, node.querySelector('[id]')?.id);
    return sectionKeys.get(node) ? `section of #${sectionKeys.get(node)}` : null;
  }

  /** The elements of a tree by their key, without keys that it has twice. */
  function elementsByKey(root) {
    const found = new Map();
    for (const element of root.querySelectorAll('[id], section')) {
      const key = keyOf(element);
      if (key) found.set(key, found.has(key) ? null : element);
    }
    return found;
  }

  /** The elements of one tree whose key an element of another tree has too. */
  function sharedKeys(old, sent) {
    const there = elementsByKey(sent);
    return new Map([...elementsByKey(old)].filter(([key, element]) => element && there.get(key)));
  }

  /* 2. Which child is which */

  /** Pairs children: a Map from those that are sent to those that were there. Either may be without a partner. */
  function match(olds, sents, { number, byKey }) {
    const partner = new Map(), used = new Set();
    const pair = (sent, old) => {
      if (!old || used.has(old)) return;
      partner.set(sent, old);
      used.add(old);
    };
    let start = 0, end = 0;
    const most = Math.min(olds.length, sents.length);
    for (; start < most && olds[start].isEqualNode(sents[start]); start += 1) pair(sents[start], olds[start]);
    for (; end < most - start && olds.at(-1 - end).isEqualNode(sents.at(-1 - end)); end += 1) pair(sents.at(-1 - end), olds.at(-1 - end));
    const rest = sents.slice(start, sents.length - end), elements = rest.filter(isElement);
    for (const sent of elements) pair(sent, byKey.get(keyOf(sent)));
    const isFree = (node) => isElement(node) && !keyOf(node) && !partner.has(node) && !used.has(node);
    const waiting = groups(olds.slice(start, olds.length - end).filter(isFree), (old) => old.localName);
    for (const [name, ones] of groups(elements.filter(isFree), (sent) => sent.localName)) {
      const others = waiting.get(name) || [];
      if (ones.length > 1 || others.length > 1) {
        const equal = groups(others, number);
        for (const sent of ones) pair(sent, equal.get(number(sent))?.shift());
      }
      const left = others.filter(isFree);
      for (const sent of ones.filter(isFree)) pair(sent, left.shift());
    }
    // a text is the one that stands beside the same neighbour
    const places = new Map(olds.map((old, at) => [old, at]));
    rest.forEach((sent, i) => {
      const at = start + i;
      if (isElement(sent)) return;
      const after = at ? places.get(partner.get(sents[at - 1])) + 1 : 0;
      const before = at < sents.length - 1 ? places.get(partner.get(sents[at + 1])) - 1 : olds.length - 1;
      pair(sent, [olds[after], olds[before]].find((old) => old && old.nodeType === sent.nodeType && !used.has(old)));
    });
    return partner;
  }

  /** Of places in a list, the most that are in rising order: the indices of those. Places below 0 are no places. */
  function rising(places) {
    const ends = [], before = [], kept = new Set();
    places.forEach((place, i) => {
      if (place < 0) return;
      let low = 0, high = ends.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (places[ends[middle]] < place) low = middle + 1; else high = middle;
      }
      before[i] = ends[low - 1];
      ends[low] = i;
    });
    for (let i = ends.at(-1); i !== undefined; i = before[i]) kept.add(i);
    return kept;
  }

  /* 3. The merge */

  function mergeAttributes(node, old, sent) {
    for (const name of new Set([...old.getAttributeNames(), ...sent.getAttributeNames()])) {
      const value = sent.getAttribute(name);
      if (old.getAttribute(name) === value) continue;
      if (name === 'class') mergeClasses(node, old, sent);
      else if (value === null) node.removeAttribute(name);
      else node.setAttribute(name, value);
    }
  }

  function mergeClasses(node, old, sent) {
    for (const name of old.classList) if (!sent.classList.contains(name)) node.classList.remove(name);
    for (const name of sent.classList) if (!old.classList.contains(name)) node.classList.add(name);
    if (!node.classList.length && !sent.hasAttribute('class')) node.removeAttribute('class');
  }

  /** Puts a node after another, or first; without taking it out of the page on the way, where the browser can do that. */
  function place(parent, node, last) {
    const next = last ? last.nextSibling : parent.firstChild;
    if (node === next) return;
    if (parent.moveBefore && parent.isConnected && node.isConnected) parent.moveBefore(node, next);
    else parent.insertBefore(node, next);
  }

  /** Does something to the page, and gives focus and selection back to nodes that were moved. */
  function keepingFocus(run) {
    const focused = document.activeElement, selection = document.getSelection();
    const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
    run();
    if (focused && focused !== document.activeElement && focused.isConnected) focused.focus({ preventScroll: true });
    if (!anchorNode || !anchorNode.isConnected || !focusNode.isConnected) return;
    if (selection.anchorNode === anchorNode && selection.anchorOffset === anchorOffset && selection.focusNode === focusNode && selection.focusOffset === focusOffset) return;
    const within = (node, offset) => Math.min(offset, node.nodeValue === null ? node.childNodes.length : node.nodeValue.length);
    selection.setBaseAndExtent(anchorNode, within(anchorNode, anchorOffset), focusNode, within(focusNode, focusOffset));
  }

  /**
   * Follows what the server sends of a page, whose root element it is given. It gives a function that takes the root element of each
   * document that is sent. The first is what the page was made of: it changes nothing.
   */
  preview.follow = (root) => {
    const shown = new WeakMap(); // the node of the page that each sent node became; none for what a script took away
    let base = null, context = null;

    /** Finds what each sent node became, though scripts have changed the page since. */
    function recognise(node, sent) {
      shown.set(sent, node);
      if (!isElement(node)) return;
      for (const [one, child] of match(childrenOf(node), childrenOf(sent), context)) recognise(child, one);
    }

    /** Brings a child to its place, and then up to date. Gives its node; null where a script took it away and nothing new is sent of it. */
    function settle(old, sent, put) {
      const isSame = Boolean(old) && old.isEqualNode(sent);
      const known = old && shown.get(old), node = known || (isSame ? null : document.importNode(sent, false));
      if (node) put(node);
      // of an equal tree the old nodes go into the next base, for it is known what became of them
      if (isSame) sent.replaceWith(old); else update(node, known ? old : null, sent);
      return node;
    }

    /** Makes of a node what is sent; where nothing was sent before, it is new and empty. */
    function update(node, old, sent) {
      shown.set(sent, node);
      if (!isElement(node)) {
        if (node.nodeValue !== sent.nodeValue) node.nodeValue = sent.nodeValue;
        return;
      }
      if (old) mergeAttributes(node, old, sent);
      const olds = old ? childrenOf(old) : [], sents = childrenOf(sent);
      // the only text of an element is replaced, whoever wrote it
      if ([olds, sents, node.childNodes].every(isOneText)) update(node.firstChild, olds[0], sents[0]);
      else updateChildren(node, olds, sents);
    }

    function updateChildren(parent, olds, sents) {
      const partner = match(olds, sents, context), places = new Map(olds.map((old, at) => [old, at]));
      const placeOf = (old) => (shown.has(old) ? places.get(old) ?? -1 : -1);
      const staying = rising(sents.map((sent) => placeOf(partner.get(sent))));
      let last = null;
      sents.forEach((sent, i) => {
        const child = settle(partner.get(sent), sent, (node) => { if (!staying.has(i)) place(parent, node, last); });
        if (child && child.parentNode === parent) last = child;
      });
      const used = new Set(partner.values());
      // an element whose key is still sent is fetched by the place that has it now
      const isGone = (old) => !used.has(old) && context.byKey.get(keyOf(old)) !== old;
      for (const old of olds) if (isGone(old)) shown.get(old)?.remove();
    }

    return (sent) => {
      context = { number: numbering(), byKey: sharedKeys(base || root, sent) };
      const templates = [...sent.querySelectorAll('template')].map((template) => template.innerHTML);
      if (base) keepingFocus(() => update(root, base, sent)); else recognise(root, sent);
      // a template holds a document of its own, which is no part of the tree
      root.querySelectorAll('template').forEach((template, i) => { if (template.innerHTML !== templates[i]) template.innerHTML = templates[i]; });
      base = sent;
    };
  };
})();
