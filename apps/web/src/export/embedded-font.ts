const family = 'Inter Variable';

/**
 * The faces of the text font that this page has loaded, as a style with the files written in it: a picture
 * drawn from an SVG cannot reach the page's fonts.
 */
export async function embeddedFontStyle(): Promise<string> {
  const rules = await Promise.all(facesInUse().map(embedded));
  return rules.join('\n');
}

/** Faces for Latin letters: their range begins at zero. */
function facesInUse(): CSSFontFaceRule[] {
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule)
    .filter(
      ({ style }) =>
        style.getPropertyValue('font-family').includes(family) &&
        style.getPropertyValue('unicode-range').toUpperCase().startsWith('U+0-'),
    );
}

async function embedded(rule: CSSFontFaceRule): Promise<string> {
  const [, path] = /url\("?([^")]+)"?\)/u.exec(rule.style.getPropertyValue('src')) ?? [];
  if (path === undefined) return '';
  const answer = await fetch(new URL(path, rule.parentStyleSheet?.href ?? document.baseURI));
  const url = await dataUrl(await answer.blob());
  return `@font-face { font-family: '${family}'; font-weight: 100 900; src: url(${url}) format('woff2'); }`;
}

function dataUrl(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('The font could not be read.')));
    reader.readAsDataURL(file);
  });
}
