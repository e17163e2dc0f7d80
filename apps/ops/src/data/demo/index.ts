export type { DemoFiles, DemoRequest } from './write-demo.ts';
export { writeDemoCsv } from './write-demo.ts';
