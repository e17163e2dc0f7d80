/** Where the data was first published, and what its authors ask to be cited. */
export const source = {
  title: 'Food.com Recipes and Interactions',
  url: 'https://www.kaggle.com/datasets/shuyangli94/food-com-recipes-and-user-interactions',
  authors: ['Bodhisattwa Prasad Majumder', 'Shuyang Li', 'Jianmo Ni', 'Julian McAuley'],
  paper: 'Generating Personalized Recipes from Historical User Preferences',
  venue: 'EMNLP-IJCNLP',
  year: 2019,
  licence: 'Data files © original authors',
} as const;

/** Who publishes the cleaned dataset. */
export const publisher = 'Back to the Kitchen';
