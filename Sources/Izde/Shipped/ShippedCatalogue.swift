/// The catalogue that the program brings with it.
///
/// Made by `scripts/shipped-facts` from `corpus/catalog.json`; change that file.
enum ShippedCatalogue {
  static let text = #"""
    {
      "about": "What is known of the documents beyond their bytes, keyed by the SHA-256 of the file (or by its path): articles, provenance, page furniture.",
      "version": 1,
      "documents": {
        "b3807c549b871e923ce73cf5fe9efa3fa97160cdef8d7bc12b5698c56116920d": {
          "file": "2011-12-21-shot-in-zhanaozen.txt",
          "articles": [
            {
              "slug": "briefing-shot-in-zhanaozen",
              "lines": [1, 11],
              "title": "The toll in Zhanaozen that nobody could confirm",
              "author": "izde project",
              "outlet": "izde",
              "date": "2011-12-21",
              "language": "en",
              "note": "Briefing of “Kazakhstan: Oil Workers Shot and Killed in Zhanaozen” (Press Service of the Socialist Movement of Kazakhstan; Proletarskaya Gazeta (Leningrad), which circulated it)."
            }
          ]
        },
        "e4bb7af7d69bd637efc29b677740796bee4217f1048f8ecbb614c08e1dfd2173": {
          "file": "2014-04-22-jailed-oil-workers.txt",
          "articles": [
            {
              "slug": "briefing-jailed-oil-workers",
              "lines": [1, 11],
              "title": "Most prisoners out, the main questions open",
              "author": "izde project",
              "outlet": "izde",
              "date": "2014-04-22",
              "language": "en",
              "note": "Briefing of “Kazakhstan: Most Jailed Oil Workers Now Released, but Truth About Massacre Still Hidden” (Gabriel Levy; IWW EUC website)."
            }
          ]
        },
        "60d996aeef3d059bf4b77ca61e66dcde9ec19c01bcaa881e9f203e75ad9f10ad": {
          "file": "2011-12-17-update-from-zhanaozen.txt",
          "articles": [
            {
              "slug": "briefing-update-from-zhanaozen",
              "lines": [1, 11],
              "title": "An evening bulletin: blockade, burning wagons, a search for the missing",
              "author": "izde project",
              "outlet": "izde",
              "date": "2011-12-17",
              "dateInferred": true,
              "language": "en",
              "note": "Briefing of “Kazakhstan: Bloody attack has not defeated striking workers” (CWI Reporters in Russia & Kazakhstan; Socialistworld.net)."
            }
          ]
        },
        "f3bd1b747915fa48de5df90c6dc143b70ffef4bf2eeb066064a054a05b4d496e": {
          "file": "2011-12-17-the-day-after.txt",
          "articles": [
            {
              "slug": "briefing-the-day-after",
              "lines": [1, 11],
              "title": "The day after: how strikers' allies told the story of Zhanaozen",
              "author": "izde project",
              "outlet": "izde",
              "date": "2011-12-17",
              "dateInferred": true,
              "language": "en",
              "note": "Briefing of “Kazakhstan: Brutal and bloody attack has not defeated striking workers” (CWI reporters, Russia and Kazakhstan; Socialistworld.net)."
            }
          ]
        },
        "db856bbc40e75f124014838c3ae5c7a8ad445271fb31072340d525098afb64c0": {
          "file": "2014-12-16-third-anniversary.txt",
          "articles": [
            {
              "slug": "briefing-third-anniversary",
              "lines": [1, 11],
              "title": "Three years on, a call for names and numbers",
              "author": "izde project",
              "outlet": "izde",
              "date": "2014-12-16",
              "dateInferred": true,
              "language": "en",
              "note": "Briefing of “Third anniversary of Zhanaozen massacre” (Ainur Kurmanov; site not named)."
            }
          ]
        },
        "a2cd959ac9ed343259bca4bd0cfa032229c2e854ff4a00da2c11cfae18dc9a1d": {
          "file": "2022-01-10-novosibirsk-appeal.txt",
          "articles": [
            {
              "slug": "briefing-novosibirsk-appeal",
              "lines": [1, 11],
              "title": "Nine voices from Novosibirsk against the troops",
              "author": "izde project",
              "outlet": "izde",
              "date": "2022-01-10",
              "language": "en",
              "note": "Briefing of ““We Are Fraternal Peoples!”” (Arina Yuzhnaya; The Russian Reader)."
            }
          ]
        },
        "b34b066fb6de01de31a19154986494d85c38c33becbeec701e959fa7162a63a0": {
          "file": "2022-01-09-revolt-and-repression.txt",
          "articles": [
            {
              "slug": "briefing-revolt-and-repression",
              "lines": [1, 11],
              "title": "January 2022: first figures from a country cut off",
              "author": "izde project",
              "outlet": "izde",
              "date": "2022-01-09",
              "language": "en",
              "note": "Briefing of “Revolt and Repression in Kazahstan” (author not named; The Russian Reader)."
            }
          ]
        },
        "bf0e40582f877cad5bf7c67d0e31cc3129918d7bbe67c5d4e7cbfc771d916bfd": {
          "file": "2021-12-15-ten-years.txt",
          "articles": [
            {
              "slug": "briefing-ten-years",
              "lines": [1, 11],
              "title": "Ten years on: three questions, and a strike wave",
              "author": "izde project",
              "outlet": "izde",
              "date": "2021-12-15",
              "language": "en",
              "note": "Briefing of “The Zhanaozen Massacre: Ten Years Later” (Simon Pirani; The Russian Reader)."
            }
          ]
        },
        "e30ea7ccab31310e9f8282103eccca1a028a5f7e7f416dc9fe48e75e2c7fd7a3": {
          "file": "2021-12-06-aron-atabek.txt",
          "articles": [
            {
              "slug": "briefing-aron-atabek",
              "lines": [1, 13],
              "title": "A poet's fifteen years",
              "author": "izde project",
              "outlet": "izde",
              "date": "2021-12-06",
              "language": "en",
              "note": "Briefing of “Remembering Aron Atabek” (Simon Pirani; The Russian Reader)."
            }
          ]
        },
        "467c059701ab49c9dd6d63678b95ba80fcf307d9b8cac1342503a1ffd645a961": {
          "file": "2013-04-13-adaptatsiya-song.txt",
          "articles": [
            {
              "slug": "briefing-adaptatsiya-song",
              "lines": [1, 11],
              "title": "A song about staying",
              "author": "izde project",
              "outlet": "izde",
              "language": "en",
              "note": "Briefing of “Adaptatsiya, “Life in a Police State”” (Adaptatsiya; The Russian Reader). The source gives no date of posting."
            }
          ]
        },
        "4b3c13e3047a3ae0bc35a4e5a33b5f58e001626b67beeca98e2c0bf38e2df7de": {
          "file": "2020-08-07-where-do-you-begin.txt",
          "articles": [
            {
              "slug": "briefing-where-do-you-begin",
              "lines": [1, 9],
              "title": "A student draws what she was called",
              "author": "izde project",
              "outlet": "izde",
              "date": "2020-08-07",
              "language": "en",
              "note": "Briefing of “Bayan Mirzakeyeva: Where Do You Begin?” (Bayan Mirzakeyeva; Anti-University; The Russian Reader)."
            }
          ]
        },
        "28a0120d855645532eb05ea6a28ae57d909b2f29856255fd3c5a252da018da8e": {
          "file": "2016-05-25-land-protests.txt",
          "articles": [
            {
              "slug": "briefing-land-protests",
              "lines": [1, 13],
              "title": "Land protests: many towns, no leaders, many arrests",
              "author": "izde project",
              "outlet": "izde",
              "date": "2016-05-25",
              "language": "en",
              "note": "Briefing of “Kazakhstan: Land Protesters Face Police Rampage” (Andrei Grishin (report); People and Nature (abridgement); The Russian Reader)."
            }
          ]
        },
        "f24d56c2761b2bfc07cdd4bdf6d5ad554473973dc94094e1f9e8ec3067674c08": {
          "file": "2015-12-13-four-years.txt",
          "articles": [
            {
              "slug": "briefing-four-years",
              "lines": [1, 11],
              "title": "Who ordered it? A list of questions and of names",
              "author": "izde project",
              "outlet": "izde",
              "date": "2015-12-13",
              "language": "en",
              "note": "Briefing of “The Zhanaozen Massacre: Four Years Later” (Gabriel Levy; The Russian Reader)."
            }
          ]
        },
        "694982fb6aa78b411e27a2d9ed61b823c38e12be1f29a4ac5af8cf76bd2b2814": {
          "file": "2015-12-13-oil-companies.txt",
          "articles": [
            {
              "slug": "briefing-oil-companies",
              "lines": [1, 11],
              "title": "Warnings before the anniversary",
              "author": "izde project",
              "outlet": "izde",
              "date": "2015-12-13",
              "language": "en",
              "note": "Briefing of “Kazakhstan: oil companies threaten activists” (Gabriel Levy; The Russian Reader)."
            }
          ]
        },
        "6a9b002d8f3be50ee45c2b92884c74f5e450889a54582657ad8c21d8049c2088": {
          "file": "000_f3e0b3f75277c5c2.txt",
          "articles": [
            {
              "slug": "oil-workers-shot-and-killed",
              "lines": [1, 19],
              "title": "Kazakhstan: Oil Workers Shot and Killed in Zhanaozen",
              "author": "Press Service of the Socialist Movement of Kazakhstan",
              "originalOutlet": "Proletarskaya Gazeta (Leningrad), which circulated it",
              "date": "2011-12-21",
              "language": "en",
              "note": "Opens with an introduction written later (it reports the verdicts of June 2012); the statement itself follows as an excerpt. The site is not named.",
              "headings": [3],
              "excerpts": [
                {
                  "slug": "socialist-movement-statement",
                  "lines": [7, 17],
                  "author": "Press Service of the Socialist Movement of Kazakhstan",
                  "originalOutlet": "Proletarskaya Gazeta (Leningrad)",
                  "date": "2011-12-21",
                  "language": "en",
                  "note": "The statement of December 2011, without the later introduction."
                }
              ]
            }
          ],
          "furniture": [
            { "lines": [21, 21], "reason": "navigation link" }
          ]
        },
        "493268380075ea85435274ad93d496d2a9909139b600811929fc6df8db812ff4": {
          "file": "001_05b6827bf71e66d5.txt",
          "articles": [
            {
              "slug": "most-jailed-oil-workers-released",
              "lines": [2, 31],
              "title": "Kazakhstan: Most Jailed Oil Workers Now Released, but Truth About Massacre Still Hidden",
              "author": "Gabriel Levy",
              "outlet": "IWW EUC website",
              "originalOutlet": "People and Nature",
              "date": "2014-04-22",
              "language": "en",
              "note": "In two parts; the second reports an interview of December 2013.",
              "headings": [22],
              "excerpts": [
                {
                  "slug": "ketebaev-interview",
                  "lines": [24, 31],
                  "author": "Muratbek Ketebaev (interviewed)",
                  "outlet": "IWW EUC website",
                  "originalOutlet": "Respublika",
                  "date": "2013-12",
                  "dateInferred": true,
                  "language": "en",
                  "note": "Given to Respublika on the second anniversary: the month is inferred. The translator is not named."
                }
              ]
            }
          ],
          "furniture": [
            { "lines": [1, 1], "reason": "navigation (breadcrumb label)" },
            { "lines": [4, 4], "reason": "disclaimer of the hosting site, inside the article" },
            { "lines": [32, 34], "reason": "disclaimer (fine print I)" },
            { "lines": [35, 37], "reason": "copyright / fair use notice (fine print II)" }
          ]
        },
        "6753d2ff9c57c1567f8747c4df28a1d9ea2bbfa6eb1e06c307e306197a7ee9cc": {
          "file": "002_f0e8aebca05aa0ae.txt",
          "articles": [
            {
              "slug": "bloody-attack-update",
              "lines": [1, 27],
              "title": "Kazakhstan: Bloody attack has not defeated striking workers",
              "author": "CWI Reporters in Russia & Kazakhstan",
              "outlet": "Socialistworld.net",
              "date": "2011-12-17",
              "dateInferred": true,
              "language": "en",
              "note": "An update placed above the main article. Day and hour are printed (17/12, 22:30 GMT); the year stands only in the archive label below.",
              "headings": [3, 7, 9, 19],
              "captions": [27]
            },
            {
              "slug": "brutal-and-bloody-attack",
              "lines": [29, 111],
              "title": "Kazakhstan: Brutal and bloody attack has not defeated striking workers",
              "author": "CWI reporters, Russia and Kazakhstan",
              "outlet": "Socialistworld.net",
              "date": "2011-12-17",
              "dateInferred": true,
              "language": "en",
              "note": "No date is printed; the text places itself on the day after 16 December.",
              "headings": [31, 43, 65, 73],
              "captions": [51, 63]
            }
          ],
          "furniture": [
            { "lines": [5, 5], "reason": "pointer to a later update elsewhere on the site" },
            { "lines": [113, 113], "reason": "donation appeal" },
            { "lines": [115, 115], "reason": "donation appeal (slogan)" },
            { "lines": [117, 118], "reason": "donation appeal" },
            { "lines": [120, 120], "reason": "donation link (PayPal)" },
            { "lines": [122, 123], "reason": "donation appeal (Patreon)" },
            { "lines": [125, 125], "reason": "comment area" },
            { "lines": [127, 127], "reason": "comment form" },
            { "lines": [129, 129], "reason": "comment form" },
            { "lines": [132, 132], "reason": "archive/navigation label" }
          ]
        },
        "cc5dbb9008c2de669c53ba5c5893484ad32917de0c24d7b715a32d3fb3e4be91": {
          "file": "003_a1949ba700760176.txt",
          "articles": [
            {
              "slug": "third-anniversary",
              "lines": [3, 22],
              "title": "Third anniversary of Zhanaozen massacre",
              "author": "Ainur Kurmanov",
              "date": "2014-12-16",
              "dateInferred": true,
              "language": "en",
              "note": "The title stands only in the breadcrumb above. No date is printed: it is that of the third anniversary."
            }
          ],
          "furniture": [
            { "lines": [1, 1], "reason": "breadcrumb navigation in Russian" },
            {
              "bytes": [87, 91],
              "reason": "debris of a date badge or counter glued to the first word",
              "soft": true
            },
            { "lines": [25, 25], "reason": "tag list label in Russian, empty" },
            { "lines": [27, 27], "reason": "comment area in Russian" },
            { "lines": [29, 29], "reason": "comment form in Russian" },
            { "lines": [31, 31], "reason": "anti-spam captcha in Russian" }
          ]
        },
        "6d81f9e30c8f257ca89bff5a3b274c5ec72e8ef63e07f43a723254ae6f4f3261": {
          "file": "004_6e480d8029bfe24d.txt",
          "articles": [
            {
              "slug": "we-are-fraternal-peoples",
              "lines": [1, 21],
              "title": "“We Are Fraternal Peoples!”",
              "author": "Arina Yuzhnaya",
              "outlet": "The Russian Reader",
              "originalOutlet": "Siber.Realii (RFE/RL)",
              "translator": "The Russian Reader",
              "date": "2022-01-10",
              "language": "en"
            },
            {
              "slug": "revolt-and-repression",
              "lines": [23, 37],
              "title": "Revolt and Repression in Kazahstan",
              "outlet": "The Russian Reader",
              "originalOutlet": "People and Nature",
              "date": "2022-01-09",
              "language": "en",
              "note": "An excerpt, cut at a link; the title is misspelt in its first line. The author is not named here.",
              "headings": [25],
              "captions": [35]
            },
            {
              "slug": "zhanaozen-ten-years",
              "lines": [41, 143],
              "title": "The Zhanaozen Massacre: Ten Years Later",
              "author": "Simon Pirani",
              "outlet": "The Russian Reader",
              "originalOutlet": "People and Nature",
              "date": "2021-12-15",
              "language": "en",
              "note": "Its original title is in its second line.",
              "headings": [43],
              "captions": [51, 81, 95, 123],
              "excerpts": [
                {
                  "slug": "labour-rights-mission-report",
                  "lines": [115, 115],
                  "author": "Central Asia Labour Rights Monitoring Mission",
                  "outlet": "The Russian Reader",
                  "originalOutlet": "Central Asia Labour Rights Monitoring Mission",
                  "date": "2021-09",
                  "dateInferred": true,
                  "language": "en",
                  "note": "A report of September 2021, quoted."
                }
              ]
            },
            {
              "slug": "remembering-aron-atabek",
              "lines": [145, 201],
              "title": "Remembering Aron Atabek",
              "author": "Simon Pirani",
              "outlet": "The Russian Reader",
              "originalOutlet": "People & Nature",
              "date": "2021-12-06",
              "language": "en",
              "note": "Its original title is in its second line; the author is named in the last.",
              "headings": [147],
              "captions": [153, 175, 197],
              "excerpts": [
                {
                  "slug": "oyan-qazaqstan-on-atabek",
                  "lines": [163, 163],
                  "author": "Oyan, Qazaqstan",
                  "outlet": "The Russian Reader",
                  "originalOutlet": "Oyan, Qazaqstan",
                  "date": "2021-11",
                  "dateInferred": true,
                  "language": "en",
                  "note": "A statement made between 24 November and 6 December 2021."
                },
                {
                  "slug": "sorbello-obituary-of-atabek",
                  "lines": [187, 195],
                  "author": "Paolo Sorbello",
                  "outlet": "The Russian Reader",
                  "originalOutlet": "The Diplomat",
                  "language": "en",
                  "note": "An obituary, quoted; written between 24 November and 6 December 2021.",
                  "captions": [189]
                }
              ]
            },
            {
              "slug": "life-in-a-police-state",
              "lines": [203, 251],
              "title": "Adaptatsiya, “Life in a Police State”",
              "author": "Adaptatsiya",
              "outlet": "The Russian Reader",
              "originalOutlet": "Megalyrics",
              "translator": "The Russian Reader",
              "language": "en",
              "note": "Lyrics in translation. No date of posting; the caption dates a performance of 13 April 2013.",
              "captions": [205]
            },
            {
              "slug": "where-do-you-begin",
              "lines": [253, 299],
              "title": "Bayan Mirzakeyeva: Where Do You Begin?",
              "author": "Bayan Mirzakeyeva; Anti-University",
              "outlet": "The Russian Reader",
              "originalOutlet": "Anti-University (Facebook)",
              "translator": "The Russian Reader",
              "date": "2020-08-07",
              "language": "en",
              "note": "A post with the texts of three illustrations.",
              "headings": [265, 281, 291]
            },
            {
              "slug": "land-protesters",
              "lines": [301, 338],
              "title": "Kazakhstan: Land Protesters Face Police Rampage",
              "author": "Andrei Grishin (report); People and Nature (abridgement)",
              "outlet": "The Russian Reader",
              "originalOutlet": "People and Nature, from Fergana News Agency",
              "date": "2016-05-25",
              "language": "en",
              "note": "Key points of a report by Andrei Grishin, with insertions in square brackets. The translator is not named.",
              "headings": [303],
              "captions": [313, 314, 328, 329, 333, 334]
            },
            {
              "slug": "zhanaozen-four-years",
              "lines": [340, 472],
              "title": "The Zhanaozen Massacre: Four Years Later",
              "author": "Gabriel Levy",
              "outlet": "The Russian Reader",
              "originalOutlet": "People and Nature",
              "date": "2015-12-13",
              "language": "en",
              "note": "Its original title is in its second line; an appendix follows the signature.",
              "headings": [342, 366, 406, 446],
              "captions": [354, 356, 380, 382, 424, 426],
              "excerpts": [
                {
                  "slug": "kaliev-on-torture",
                  "lines": [414, 418],
                  "author": "Erlan Kaliev",
                  "outlet": "The Russian Reader",
                  "originalOutlet": "People and Nature",
                  "date": "2014",
                  "dateInferred": true,
                  "language": "en",
                  "note": "Quoted from the same site, a year earlier."
                },
                {
                  "slug": "officials-with-questions",
                  "lines": [456, 472],
                  "title": "Officials with questions to answer",
                  "author": "Saniya Toyken (compiled)",
                  "outlet": "The Russian Reader",
                  "date": "2015-12",
                  "dateInferred": true,
                  "language": "en",
                  "note": "A list annexed to the article.",
                  "headings": [456]
                }
              ]
            },
            {
              "slug": "oil-companies-threaten-activists",
              "lines": [476, 500],
              "title": "Kazakhstan: oil companies threaten activists",
              "author": "Gabriel Levy",
              "outlet": "The Russian Reader",
              "originalOutlet": "People and Nature",
              "date": "2015-12-13",
              "language": "en",
              "note": "The second article of one post.",
              "captions": [486, 488]
            }
          ],
          "furniture": [
            { "lines": [39, 39], "reason": "link to the rest elsewhere" },
            { "lines": [65, 65], "reason": "bare URL of an embedded video", "soft": true },
            { "lines": [131, 139], "reason": "list of related links", "soft": true },
            { "lines": [199, 199], "reason": "follow/share links and contact address" },
            {
              "lines": [314, 314],
              "reason": "near-duplicate of the caption in the line above",
              "soft": true
            },
            {
              "lines": [329, 329],
              "reason": "duplicate of the caption in the line above",
              "soft": true
            },
            {
              "lines": [334, 334],
              "reason": "duplicate of the caption in the line above",
              "soft": true
            },
            { "lines": [356, 356], "reason": "duplicate of the caption above", "soft": true },
            { "lines": [382, 382], "reason": "duplicate of the caption above", "soft": true },
            { "lines": [426, 426], "reason": "duplicate of the caption above", "soft": true },
            { "lines": [488, 488], "reason": "duplicate of the caption above", "soft": true },
            {
              "lines": [450, 450],
              "reason": "contact addresses for solidarity messages",
              "soft": true
            },
            { "lines": [452, 452], "reason": "link to another page", "soft": true },
            { "lines": [454, 454], "reason": "link to the companion article below", "soft": true },
            { "lines": [474, 474], "reason": "separator rule" }
          ]
        }
      }
    }

    """#
}
