/// The names file that the program brings with it.
///
/// Made by `scripts/shipped-facts` from `corpus/names.txt`; change that file.
enum ShippedNames {
  static let text = #"""
    # Names that no rule of spelling can join: renamed places, peoples' institutions and companies.
    #
    # One group a line. "=" joins names, "!=" keeps names apart that a rule would join.
    # The years in which a name was in use follow it in parentheses; either end may be missing.
    # A spelling under another romanisation (Zhanaozen, Janaozen) need not be listed: it is found anyway.
    # Left out on purpose: places whose former name is now first of all a person's (Molotov, Gorky, Brezhnev,
    # Kirov); add them in your own file beside your corpus if your texts mean the place.
    # Source: general knowledge of gazetteers and encyclopaedias; correct it where you know better.

    # Kazakhstan: cities and towns
    Almaty (1993-) = Alma-Ata (1921-1993) = Verny (1867-1921)
    Astana (1998-2019) = Nur-Sultan (2019-2022) = Akmola (1992-1998) = Tselinograd (1961-1992) = Akmolinsk (1832-1961) = Aqmola
    Aktau (1991-) = Shevchenko (1964-1991)
    Zhanaozen (1992-) = Novy Uzen (1964-1992) = Novyy Uzen
    Atyrau (1991-) = Guryev (1775-1991) = Gur'yev
    Kostanay (1997-) = Kustanay (1895-1997) = Nikolaevsk-Kustanai
    Kyzylorda (1997-) = Kzyl-Orda (1925-1997) = Perovsk (1853-1925) = Ak-Mechet (1820-1853)
    Taraz (1997-) = Zhambyl (1993-1997) = Dzhambul (1938-1993) = Aulie-Ata (1856-1936)
    Aktobe (1999-) = Aktyubinsk (1891-1999)
    Oskemen (1993-) = Ust-Kamenogorsk (1720-1993)
    Semey (2007-) = Semipalatinsk (1782-2007)
    Oral (1993-) = Uralsk (1775-1993) = Yaitsk (1613-1775)
    Petropavl (1993-) = Petropavlovsk (1752-1993)
    Kokshetau (1993-) = Kokchetav (1824-1993)
    Shymkent (1993-) = Chimkent (1864-1993)
    Taldykorgan (1993-) = Taldy-Kurgan (1944-1993) = Gavrilovka (1868-1944)
    Zhezkazgan (1993-) = Dzhezkazgan (1954-1993)
    Ridder (2002-) = Leninogorsk (1941-2002)
    Konayev (2022-) = Kapchagay (1970-2022) = Kapshagay
    Kandyagash (1993-) = Oktyabrsk (1967-1993)
    Shalkar = Chelkar
    Aral = Aralsk
    Fort-Shevchenko (1939-) = Fort Alexandrovsky (1857-1939) = Novopetrovskoye (1846-1857)
    Baikonur (1995-) = Leninsk (1958-1995) = Tyuratam
    Turkistan = Turkestan
    Karatau = Chulaktau
    Temirtau (1945-) = Samarkandsky (1934-1945)

    # Kazakhstan: regions, districts, institutions, companies
    Mangystau (1990-) = Mangyshlak (1973-1990) = Mangistau
    Majilis (1996-) = Mazhilis
    National Security Committee = KNB = KGB of Kazakhstan
    KazMunayGas = KMG = KazMunaiGaz
    Ozenmunaigas (1993-) = Uzenneft (1964-1993) = Uzenmunaigas
    ArcelorMittal Temirtau (2007-2023) = Ispat-Karmet (1995-2004) = Qarmet (2023-) = Karmet = Mittal Steel Temirtau (2004-2007)

    # Kyrgyzstan, Tajikistan, Uzbekistan, Turkmenistan
    Bishkek (1991-) = Frunze (1926-1991) = Pishpek (1825-1926)
    Dushanbe (1961-) = Stalinabad (1929-1961) = Dyushambe (1924-1929)
    Khujand (1991-) = Leninabad (1936-1991) = Khodzhent
    Istaravshan (2000-) = Ura-Tyube
    Qurghonteppa = Kurgan-Tyube = Bokhtar (2018-)
    Fergana (1924-) = Novy Margelan (1876-1910)
    Navoi (1958-) = Kermine
    Turkmenabat (1999-) = Chardzhou (1940-1999) = Leninsk-Turkmensky (1924-1927)
    Turkmenbashi (1993-) = Krasnovodsk (1869-1993)
    Ashgabat (1992-) = Ashkhabad (1927-1992) = Poltoratsk (1919-1927)

    # Russia
    Saint Petersburg (1991-) = St. Petersburg = Sankt-Peterburg = Leningrad (1924-1991) = Petrograd (1914-1924)
    Volgograd (1961-) = Stalingrad (1925-1961) = Tsaritsyn (1589-1925)
    Yekaterinburg (1991-) = Sverdlovsk (1924-1991)
    Ulyanovsk (1924-) = Simbirsk (1780-1924)
    Vladikavkaz (1990-) = Dzaudzhikau (1944-1954)
    Krasnodar (1920-) = Yekaterinodar (1793-1920)
    Makhachkala (1921-) = Petrovsk-Port (1857-1921)
    Novokuznetsk (1961-) = Stalinsk (1932-1961)
    Kaliningrad (1946-) = Königsberg (1255-1946)

    # Ukraine, Belarus, Moldova, the Caucasus
    Kyiv = Kiev
    Dnipro (2016-) = Dnipropetrovsk (1926-2016) = Yekaterinoslav (1776-1926)
    Donetsk (1961-) = Stalino (1924-1961) = Yuzovka (1869-1924)
    Luhansk (1990-) = Voroshilovgrad (1970-1990)
    Kropyvnytskyi (2016-) = Kirovohrad (1939-2016) = Yelisavetgrad (1754-1924)
    Lviv = Lvov = Lemberg = Lwów
    Chişinău = Kishinev
    Gyumri (1992-) = Leninakan (1924-1990) = Alexandropol (1837-1924)
    Vanadzor (1993-) = Kirovakan (1935-1993)
    Ganja (1989-) = Kirovabad (1935-1989) = Yelizavetpol (1804-1918)
    Tbilisi (1936-) = Tiflis
    Yerevan (1936-) = Erivan
    Khankendi = Stepanakert

    """#
}
