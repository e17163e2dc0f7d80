// Without what Framework fetches from elsewhere at run time: this benchmark measures one server and one line.
export default {
  title: 'Four charts',
  head: '',
  globalStylesheets: [],
  toc: false,
  sidebar: false,
  pager: false,
  search: false,
  root: 'src',
  output: 'dist',
};
