import { writeFile } from 'node:fs/promises';
import { chromium, type Browser } from 'playwright-core';
import { renderAppIcon } from '../src/logo/app-icon.ts';
import { encodeIco } from './encode-ico.ts';

const assets = new URL('../src/logo/assets/', import.meta.url);

const pictures = [
  { name: 'apple-touch-icon.png', shape: 'square', size: 180 },
  { name: 'icon-192.png', shape: 'rounded', size: 192 },
  { name: 'icon-512.png', shape: 'rounded', size: 512 },
  { name: 'icon-maskable-192.png', shape: 'maskable', size: 192 },
  { name: 'icon-maskable-512.png', shape: 'maskable', size: 512 },
] as const;

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const { name, shape, size } of pictures) {
    await writeFile(new URL(name, assets), await paint(browser, renderAppIcon(shape), size));
  }
  const frames = [];
  for (const size of [16, 32, 48]) {
    frames.push({ size, png: await paint(browser, renderAppIcon('rounded'), size) });
  }
  await writeFile(new URL('favicon.ico', assets), encodeIco(frames));
} finally {
  await browser.close();
}

async function paint(browser: Browser, svg: string, size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<body style="margin:0">${svg.replace('<svg ', `<svg width="${size}" height="${size}" `)}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return png;
}
