/** One page of each type in the sample newsroom. */
export const PAGES = {
  home: '',
  article: 'articles/giao-ban-truc-tuyen-quy-iii/',
  'article with picture': 'articles/khoi-cong-nha-noi-tru-pa-sung/',
  'article in English': 'articles/lam-giang-peoples-council-opens-new-term/',
  'withdrawn article': 'articles/hoa-loc-khanh-thanh-nha-van-hoa-thon-dong-lang/',
  people: 'people/',
  person: 'people/trinh-huu-phan/',
  posts: 'posts/',
  post: 'posts/chu-tich-ubnd-tinh/',
  organizations: 'organizations/',
  organization: 'organizations/so-nong-nghiep-va-moi-truong/',
  venues: 'venues/',
  venue: 'venues/cau-ngoc-tram/',
  topics: 'topics/',
  topic: 'topics/phong-chong-thien-tai/',
  archive: 'archive/',
  year: 'archive/2024/',
  month: 'archive/2024/08/',
  'who held office': 'on/',
  'who held office in a year': 'on/2024/',
  search: 'search/',
  corrections: 'corrections/',
  feeds: 'feeds/',
  'standing page': 'gioi-thieu/',
  'no such page': '404.html',
} as const;

export type PageName = keyof typeof PAGES;

/** Those Lighthouse judges. */
export const JUDGED = ['home', 'article', 'person', 'search'] as const satisfies readonly PageName[];
