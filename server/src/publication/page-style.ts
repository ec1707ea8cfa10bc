/** The look of the server-made public pages: the product's ruled paper, light, dark and on A4. */
export const PAGE_STYLE = `:root{color-scheme:light dark;--paper:light-dark(#faf9f5,#10151b);--ink:light-dark(#14202e,#eef2f6);--soft:light-dark(#4a5462,#aeb8c3);--rule:light-dark(#dedacf,#2c3743);--link:light-dark(#174a86,#8cc2ff);--done:light-dark(#14405f,#9fc6e8);--going:light-dark(#1d62a8,#79b5f4);--risk:light-dark(#7a5000,#f0b429);--late:light-dark(#b8261a,#ff7a66)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:400 15px/1.5 "IBM Plex Sans","Noto Sans",system-ui,sans-serif;overflow-wrap:break-word}
main{max-width:1200px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:28px;line-height:1.15;margin:4px 0 12px}
h2{font-size:20px;line-height:1.2;margin:36px 0 12px;padding-top:12px;border-top:3px solid var(--ink)}
h3{font-size:16px;margin:24px 0 6px}
.council,.about,small,.hash{color:var(--soft)}
.council{margin:0;font-weight:600}
.about{max-width:68ch}
.text p,.lines{white-space:pre-line}
.text{max-width:68ch}
a{color:var(--link);text-underline-offset:3px}
ul.files,ul.counts{display:flex;flex-wrap:wrap;gap:6px 20px;padding:0;list-style:none}
.files a{display:inline-block;min-height:24px}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;min-width:720px;font-variant-numeric:lining-nums tabular-nums}
th{text-align:start;font-size:13px;color:var(--soft)}
th,td{padding:7px 10px;border-bottom:1px solid var(--rule);vertical-align:top}
td{max-width:36ch}
td p{margin:0 0 6px}
.done{color:var(--done)}.in_progress,.in_review{color:var(--going)}.at_risk,.unconfirmed,.partly_done{color:var(--risk)}.overdue,.not_done{color:var(--late)}
.counts li,td.done,td.overdue,td.at_risk,td.in_progress{font-weight:600}
footer{margin-top:48px;padding-top:12px;border-top:1px solid var(--rule)}
.signature{font-weight:600}
.hash{font-size:13px;overflow-wrap:anywhere}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px;box-shadow:0 0 0 6px #ffd500}
@media print{:root{color-scheme:light}@page{size:A4 landscape;margin:14mm}body{background:#fff;font-size:9pt}main{padding:0;max-width:none}.files{display:none}.wide{overflow:visible}table{min-width:0}thead{display:table-header-group}tr{break-inside:avoid}h2,h3{break-after:avoid}}
`;
