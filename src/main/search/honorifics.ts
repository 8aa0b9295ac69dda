/** What stands before or behind a name and is no part of it, as terms. */
const HONORIFICS: ReadonlySet<string> = new Set(
  [
    'mr mrs ms mx miss mister missus dr doctor prof professor sir dame lord lady madam madame mme mlle monsieur',
    'herr frau fraulein senor senora senorita signor signora signorina don dona pan pani',
    'san kun chan sama tan dono sensei senpai sempai kouhai kohai shishou hime nee neesan niisan oneesan oniisan',
    'hyung noona oppa unnie eonni sunbae seonbae hoobae ssi nim ah ya',
    'ge gege jie jiejie di didi mei meimei xiong shixiong shijie shidi shimei shizun laoshi er',
    'さん くん ちゃん さま 君 様 殿 先生 先輩 씨 님 형 누나 오빠 언니 哥 姐 弟 妹 师兄 師兄 师姐 師姐 师尊 師尊',
  ].flatMap((words) => words.split(' ')),
)

/** Whether a term is a title or an ending of names: `mr` of Mr. Darcy, `kun` of Naruto-kun. */
export function isHonorific(term: string): boolean {
  return HONORIFICS.has(term)
}

/** Whether a term is the beginning of one. */
export function beginsHonorific(term: string): boolean {
  return [...HONORIFICS].some((honorific) => honorific.startsWith(term))
}
