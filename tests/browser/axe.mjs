// What axe finds on a page, and what a reader would trip over beside that.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every violation of axe's rules, those of best practice too. */
export async function violations(page) {
  await page.evaluate(source);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'], preload: false }));
  return violations.map((v) => `${v.id}: ${v.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(' | ')}`);
}

/** Whether a page is wider than its window; which things on it can be pressed and are smaller than 24 px (WCAG 2.2, 2.5.8), links within a text apart. */
export async function trouble(page) {
  return page.evaluate(() => {
    const found = [];
    if (document.documentElement.scrollWidth > innerWidth) found.push(`${document.documentElement.scrollWidth - innerWidth} px too wide`);
    for (const one of document.querySelectorAll('a, button, input, summary, select')) {
      const box = one.getBoundingClientRect();
      const style = getComputedStyle(one);
      if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.closest('[inert], .skip, .task, .desk-jump')) continue;
      if (style.display === 'inline' || (one.matches('input') && one.closest('label'))) continue;
      if (box.width < 23.5 || box.height < 23.5) found.push(`${one.tagName}.${one.className} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
    }
    return found;
  });
}
