package sicetnon.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sicetnon.Articles;
import sicetnon.claim.Value;
import sicetnon.ingest.Boilerplate;
import sicetnon.ingest.Source;
import sicetnon.ingest.SourceReader;

/**
 * Small texts with their amounts: family, ends, unit and period; "2.." has no upper end and "..2"
 * no lower one.
 */
class AmountsTest {
  private static final Amounts AMOUNTS = new Amounts(Articles.bundled());
  private static final SourceReader SOURCES =
      new SourceReader(new Boilerplate(List.of(), List.of(), Set.of()));

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $85,000 => MONEY 85000 $
          US$85,000 => MONEY 85000 USD
          USD 85,000 => MONEY 85000 USD
          85,000 USD => MONEY 85000 USD
          $85,000 USD => MONEY 85000 USD
          C$70,000 => MONEY 70000 CAD
          A$95,000 => MONEY 95000 AUD
          AU$95,000 => MONEY 95000 AUD
          NZ$65,000 => MONEY 65000 NZD
          S$4,500 => MONEY 4500 SGD
          £450 => MONEY 450 GBP
          450 £ => MONEY 450 GBP
          GBP 450 => MONEY 450 GBP
          450 pounds a day => MONEY 450 GBP day
          20,000 pounds => MONEY 20000 GBP
          lifts 50 pounds => NUMBER 50
          €60.000 => MONEY 60000 EUR
          60.000 € => MONEY 60000 EUR
          60.000 EUR => MONEY 60000 EUR
          60 000 euros => MONEY 60000 EUR
          CHF 95'000 => MONEY 95000 CHF
          CHF450 => MONEY 450 CHF
          Rs 12,000 => MONEY 12000 INR
          Rs. 12,000 => MONEY 12000 INR
          ₹6,50,000 => MONEY 650000 INR
          12,000 rupees => MONEY 12000 INR
          R 25 000 => MONEY 25000 ZAR
          R$ 5.000 => MONEY 5000 BRL
          32 000 kr => MONEY 32000 kr
          32 000 SEK => MONEY 32000 SEK
          ¥500,000 => MONEY 500000 JPY
          8000 zł => MONEY 8000 PLN
          AED 15,000 => MONEY 15000 AED
          40 dollars => MONEY 40 $
          40 Canadian dollars => MONEY 40 CAD
          """)
  void signsAndCodesStandBeforeOrBehind(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $95k => MONEY 95000 $
          $95K => MONEY 95000 $
          95k => NUMBER 95000
          £1.2m => MONEY 1200000 GBP
          $1.5 million => MONEY 1500000 $
          $2bn => MONEY 2000000000 $
          €3 billion => MONEY 3000000000 EUR
          ₹12 lakh => MONEY 1200000 INR
          12 lakhs => NUMBER 1200000
          ₹1.5 crore => MONEY 15000000 INR
          ₹2 cr => MONEY 20000000 INR
          18 LPA => MONEY 1800000 INR
          ₹18 LPA => MONEY 1800000 INR
          12-18 LPA => MONEY 1200000..1800000 INR
          40 grand => NUMBER 40000
          90 thousand dollars => MONEY 90000 $
          """)
  void factorsMayBeLettersOrWords(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          two dogs => NUMBER 2
          a dozen clients => NUMBER 12
          two dozen clients => NUMBER 24
          half a million dollars => MONEY 500000 $
          half a dozen reports => NUMBER 6
          twenty-five thousand pounds => MONEY 25000 GBP
          twenty five => NUMBER 25
          a hundred => NUMBER 100
          a hundred and twenty euros => MONEY 120 EUR
          two hundred and fifty => NUMBER 250
          two thousand five hundred dollars => MONEY 2500 $
          three million => NUMBER 3000000
          two and a half years => TIME 2.5 year
          one hundred thousand dollars => MONEY 100000 $
          a thousand euros => MONEY 1000 EUR
          ninety-nine => NUMBER 99
          five to seven years => TIME 5..7 year
          eight or nine people => NUMBER 8..9
          one of them => none
          """)
  void numbersMayStandInWords(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          1,234,567 => NUMBER 1234567
          1.234.567 => NUMBER 1234567
          1 234 567 => NUMBER 1234567
          1'234'567 => NUMBER 1234567
          12,34,567 => NUMBER 1234567
          €1.234,56 => MONEY 1234.56 EUR
          $1,234.56 => MONEY 1234.56 $
          $24.50 => MONEY 24.5 $
          24,50 € => MONEY 24.5 EUR
          €60,000 => MONEY 60000 EUR
          0.5 => NUMBER 0.5
          2.5 days => TIME 2.5 day
          €1.2 million => MONEY 1200000 EUR
          €1,2 million => MONEY 1200000 EUR
          $1.125 million => MONEY 1125000 $
          12 500 kr => MONEY 12500 kr
          12 500 € => MONEY 12500 EUR
          """)
  void groupsAndDecimalsOfAnyCountry(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $120–150k => MONEY 120000..150000 $
          $120k–$150k => MONEY 120000..150000 $
          $120k-150k => MONEY 120000..150000 $
          £45k to 60k => MONEY 45000..60000 GBP
          $900 to 1.2k => MONEY 900..1200 $
          $900 to $1.2k => MONEY 900..1200 $
          $900k to 1.2m => MONEY 900000..1200000 $
          5 to 10 million euros => MONEY 5000000..10000000 EUR
          ₹6–10 lakh => MONEY 600000..1000000 INR
          ₹6 to ₹10 lakh => MONEY 600000..1000000 INR
          $500 to $2 million => MONEY 500..2000000 $
          45–60k € => MONEY 45000..60000 EUR
          $45-$60 an hour => MONEY 45..60 $ hour
          45 to 60 dollars => MONEY 45..60 $
          20-30% => SHARE 20..30 %
          20% to 30% => SHARE 20..30 %
          20%–30% => SHARE 20..30 %
          20 to 30 percent => SHARE 20..30 %
          30,000-45,000 USD => MONEY 30000..45000 USD
          USD 30,000 - USD 45,000 => MONEY 30000..45000 USD
          $80,000 - $110,000 per year => MONEY 80000..110000 $ year
          """)
  void aRangeSharesSignAndFactor(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $40/hr => MONEY 40 $ hour
          $40/hour => MONEY 40 $ hour
          $40/h => MONEY 40 $ hour
          $40 / hour => MONEY 40 $ hour
          $40 an hour => MONEY 40 $ hour
          $40 per hour => MONEY 40 $ hour
          $40 hourly => MONEY 40 $ hour
          $40 each hour => MONEY 40 $ hour
          $40 ph => MONEY 40 $ hour
          £40,000 p.a. => MONEY 40000 GBP year
          £40,000 pa => MONEY 40000 GBP year
          £40,000 per annum => MONEY 40000 GBP year
          £40,000 a year => MONEY 40000 GBP year
          £40,000/yr => MONEY 40000 GBP year
          £40,000/year => MONEY 40000 GBP year
          £40,000 annually => MONEY 40000 GBP year
          £40,000 yearly => MONEY 40000 GBP year
          £40,000 (per year) => MONEY 40000 GBP year
          €3,000/mo => MONEY 3000 EUR month
          €3,000 a month => MONEY 3000 EUR month
          €3,000 per month => MONEY 3000 EUR month
          €3,000 monthly => MONEY 3000 EUR month
          €3,000 pcm => MONEY 3000 EUR month
          €3,000 every month => MONEY 3000 EUR month
          £800 a week => MONEY 800 GBP week
          £800/wk => MONEY 800 GBP week
          £800 pw => MONEY 800 GBP week
          £450 per day => MONEY 450 GBP day
          £450/day => MONEY 450 GBP day
          £450 daily => MONEY 450 GBP day
          £60 per visit => MONEY 60 GBP visit
          £60 a visit => MONEY 60 GBP visit
          £60/visit => MONEY 60 GBP visit
          £60 for each visit => MONEY 60 GBP visit
          £900 per project => MONEY 900 GBP project
          $900 flat => MONEY 900 $ once
          $900 one-off => MONEY 900 $ once
          $900 per job => MONEY 900 $ once
          a one-time $900 => MONEY 900 $
          $900 (one-off) => MONEY 900 $ once
          €45.50 per lesson => MONEY 45.5 EUR lesson
          $70 per person per night => MONEY 70 $ person
          40 hours a week => TIME 40 hour week
          40 hours per week => TIME 40 hour week
          40 hours/week => TIME 40 hour week
          37.5 hrs/wk => TIME 37.5 hour week
          a 40-hour week => TIME 40 hour week
          12-hour shifts => TIME 12 hour shift
          $60,000 gross per year => MONEY 60000 $ year
          """)
  void periodsInAllSpellings(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $50-60 => MONEY 50..60 $
          $50–60 => MONEY 50..60 $
          $50—60 => MONEY 50..60 $
          $50 – $60 => MONEY 50..60 $
          $50 to $60 => MONEY 50..60 $
          between $50 and $60 => MONEY 50..60 $
          between 50 and 60 euros => MONEY 50..60 EUR
          from $50 to $60 => MONEY 50..60 $
          from $50 up to $60 => MONEY 50..60 $
          from $50 through $60 => MONEY 50..60 $
          $50,000 to around $60,000 => MONEY 50000..60000 $
          between about 3 and 5 years => TIME 3..5 year
          3-5 years => TIME 3..5 year
          3 to 5 years => TIME 3..5 year
          six to eight weeks => TIME 6..8 week
          6-8-week => TIME 6..8 week
          30 minutes to 45 minutes => TIME 30..45 minute
          2 years to 4 years => TIME 2..4 year
          $60 and $50 => MONEY 60 $; MONEY 50 $
          $60 or $50 => MONEY 60 $; MONEY 50 $
          """)
  void rangesInAllSpellings(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          6 months to 2 years => TIME 6..24 month
          30 minutes to an hour => TIME 30 minute
          45 minutes to 2 hours => TIME 45..120 minute
          between 2 years and 4 years => TIME 2..4 year
          $40 an hour to $60 an hour => MONEY 40..60 $ hour
          $40/hr - $60/hr => MONEY 40..60 $ hour
          £300 per day to £450 per day => MONEY 300..450 GBP day
          $40 an hour to $600 a day => MONEY 40 $ hour; MONEY 600 $ day
          4 years to 2 years => TIME 4 year; TIME 2 year
          """)
  void whatIsCountedMayBeSaidTwice(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          $1,200-1,500 => MONEY 1200..1500 $
          €45 000 – €60 000 => MONEY 45000..60000 EUR
          45.000-60.000 € => MONEY 45000..60000 EUR
          £30k-£40k pa => MONEY 30000..40000 GBP year
          US $85,000 => MONEY 85000 $
          85 000$ => MONEY 85000 $
          85k€ => MONEY 85000 EUR
          $50K/yr+ => MONEY 50000.. $ year
          40 hours a week or more => TIME 40.. hour week
          a six-figure salary => NUMBER 100000..999999
          a hundred and five thousand dollars => MONEY 105000 $
          three and a half million => NUMBER 3500000
          twelve hundred => NUMBER 1200
          €45.000–60.000 a year => MONEY 45000..60000 EUR year
          between 45.000 and 60.000 € => MONEY 45000..60000 EUR
          100% => SHARE 100 %
          12 may leave => NUMBER 12
          aged 25 => NUMBER 25
          7 days a week => TIME 7 day week
          """)
  void moreNotations(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          at least $50 => MONEY 50.. $
          from $50 => MONEY 50.. $
          from $50 on => MONEY 50.. $
          from £250 a day => MONEY 250.. GBP day
          starting at $50 => MONEY 50.. $
          $50+ => MONEY 50.. $
          $50k+ => MONEY 50000.. $
          50+ employees => NUMBER 50..
          $50 or more => MONEY 50.. $
          $50 and up => MONEY 50.. $
          $50 a day or more => MONEY 50.. $ day
          $50 or more a day => MONEY 50.. $ day
          over $50 => MONEY 50.. $
          more than $50 => MONEY 50.. $
          exceeding $50 => MONEY 50.. $
          upwards of $50 => MONEY 50.. $
          no less than $50 => MONEY 50.. $
          minimum of 5 years => TIME 5.. year
          5 years minimum => TIME 5.. year
          5+ years => TIME 5.. year
          >5 years => TIME 5.. year
          ≥ 5 years => TIME 5.. year
          up to $50 => MONEY ..50 $
          under $50 => MONEY ..50 $
          below $50 => MONEY ..50 $
          less than $50 => MONEY ..50 $
          at most 12 => NUMBER ..12
          no more than 12 => NUMBER ..12
          12 or fewer => NUMBER ..12
          $50 or less => MONEY ..50 $
          maximum of 10 people => NUMBER ..10
          < 10% => SHARE ..10 %
          up to 15% => SHARE ..15 %
          at least half of them => SHARE 50.. %
          $100k–$150k+ => MONEY 100000.. $
          """)
  void boundsAreOpenSides(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          around $50,000 => MONEY 50000 $
          about 12 people => NUMBER 12
          ~$50k => MONEY 50000 $
          approx. 20 hours => TIME 20 hour
          roughly 5 years => TIME 5 year
          c. 40 clients => NUMBER 40
          mid 80s => NUMBER 84000..86000
          mid-80s => NUMBER 84000..86000
          low $90s => MONEY 90000..93000 $
          mid $80ks => MONEY 84000..86000 $
          mid-$80,000s => MONEY 84000..86000 $
          high 50ks => NUMBER 57000..59000
          six figures => NUMBER 100000..999999
          low six figures => NUMBER 100000..399999
          mid six figures => NUMBER 400000..699999
          high six figures => NUMBER 700000..999999
          in his mid 40s => TIME 44..46 year
          """)
  void roundFiguresKeepTheirEnds(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          20% => SHARE 20 %
          20 % => SHARE 20 %
          20 percent => SHARE 20 %
          20 per cent => SHARE 20 %
          twenty percent => SHARE 20 %
          12.5% => SHARE 12.5 %
          12,5 % => SHARE 12.5 %
          half of their time => SHARE 50 %
          half their time => SHARE 50 %
          half the week => SHARE 50 %
          a third of the team => SHARE 33 %
          one third of the team => SHARE 33 %
          two thirds of the team => SHARE 67 %
          two-thirds of the team => SHARE 67 %
          three quarters of them => SHARE 75 %
          a quarter of them => SHARE 25 %
          one in five => SHARE 20 %
          7 in 10 => SHARE 70 %
          7 out of 10 => SHARE 70 %
          one in every four => SHARE 25 %
          nine out of ten => SHARE 90 %
          """)
  void sharesOfAWhole(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          twice a week => TIMES 2 time week
          once a month => TIMES 1 time month
          once per month => TIMES 1 time month
          three times a year => TIMES 3 time year
          3 times per year => TIMES 3 time year
          3-4 times a week => TIMES 3..4 time week
          three to five times a day => TIMES 3..5 time day
          once or twice a week => TIMES 1..2 time week
          two or three times a week => TIMES 2..3 time week
          every two weeks => TIMES 1 time 2 week
          every other week => TIMES 1 time 2 week
          every 6 months => TIMES 1 time 6 month
          once every two weeks => TIMES 1 time 2 week
          every second month => TIMES 1 time 2 month
          at least twice a year => TIMES 2.. time year
          up to four times a day => TIMES ..4 time day
          """)
  void howOftenWithinATime(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          3 years => TIME 3 year
          3 years' experience => TIME 3 year
          a year's work => none
          one year => TIME 1 year
          a 3-year course => TIME 3 year
          three-year course => TIME 3 year
          18 months => TIME 18 month
          6 wks => TIME 6 week
          45 mins => TIME 45 minute
          8h => TIME 8 hour
          120 hours => TIME 120 hour
          10 working days => TIME 10 day
          two full years => TIME 2 year
          """)
  void lengthsOfTime(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          12 engineers => NUMBER 12
          8-10 direct reports => NUMBER 8..10
          1,200 clients => NUMBER 1200
          between 5 and 9 people => NUMBER 5..9
          more than 2000 employees => NUMBER 2000..
          a ratio of 1:8 => NUMBER 8
          12 clients a week => NUMBER 12 week
          300 pupils => NUMBER 300
          in 1800 hours => TIME 1800 hour
          1800 pupils => NUMBER 1800
          Children under 12 may watch => NUMBER ..12
          """)
  void numbersOfThings(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      quoteCharacter = '`',
      textBlock =
          """
          in 2024 => none
          2019-2023 => none
          2019–23 => none
          from 2019 to 2023 => none
          between 2019 and 2023 => none
          the 1990s => none
          since 2008, he => none
          FY2024 => none
          ticket #4512 => none
          RFC 2119 => none
          ISO 9001 => none
          COVID-19 => none
          ABC-1234 => none
          1. Plan the work => none
          2) Plan the work => none
          [3] Smith => none
          (4) the fee => none
          version 2.1 => none
          v2.1.3 => none
          Java 17.0.2 => none
          +1 555 123 4567 => none
          555-123-4567 => none
          (020) 7946 0958 => none
          020 7946 0958 => none
          +44 20 7946 0958 => none
          3 May => none
          3 May 2024 => none
          3rd May 2024 => none
          May 3, 2024 => none
          May 3rd => none
          the 3rd of May => none
          3 of May => none
          2024-03-05 => none
          05/03/2024 => none
          5.3.2024 => none
          05.03.2024 => none
          5-Mar-2024 => none
          March 2024 => none
          9 am => none
          9am => none
          9:30 => none
          9:30 am => none
          9 a.m. => none
          9am-5pm => none
          9 to 5 pm => none
          8 o'clock => none
          17:00–18:30 => none
          12 votes => none
          won 3-2 => none
          3:2 => none
          beat them 4–2. => none
          1-1 talks => none
          in 1898 => none
          from 1898 on => none
          since 1850 => none
          role[^3] => none
          on 0113 496 0042 => none
          ring 01632 960 871 => none
          555-0142 => none
          sr=8-1 => none
          4.5 stars => none
          4/5 => none
          5-star => none
          90th percentile => none
          page 12 => none
          pages 12-14 => none
          p. 12 => none
          pp. 12-14 => none
          chapter 3 => none
          section 4.2 => none
          § 5 => none
          Fig. 3 => none
          No. 7 => none
          step 3 => none
          level 4 => none
          1st => none
          the 22nd floor => none
          21st century => none
          192.168.0.1 => none
          10.0.0.255 => none
          24/7 => none
          B2B => none
          H2O => none
          3-5 May => none
          3 to 5 May 2024 => none
          May 3-5 => none
          5-7 pm => none
          pages 12 to 14 => none
          chapters 3 and 4 => none
          levels 4 to 6 => none
          12 to 14 votes => none
          4.5 out of 5 => none
          2020/21 => none
          50/50 => none
          Q3 2024 => none
          +14155551234 => none
          99999999999999999999999999 => none
          3D => none
          10x => none
          """)
  void numbersThatCountNothing(String text, String amounts) {
    assertEquals(amounts, read(text, Notation.PLAIN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          It costs 12,50 € or 8,5 %. => 1.234 people => NUMBER 1234
          It costs 12,50 € or 8,5 %. => 1,234 people => NUMBER 1.234
          It costs $12.50 or 8.5 %. => 1.234 people => NUMBER 1.234
          It costs $12.50 or 8.5 %. => 1,234 people => NUMBER 1234
          Nothing is said of it. => 1.234 people => NUMBER 1.234
          Nothing is said of it. => 1,234 people => NUMBER 1234
          It costs 12,50 € or 8,5 %. => 1.234 € => MONEY 1234 EUR
          It costs 12,50 € or 8,5 %. => 1,234 € => MONEY 1234 EUR
          It costs $12.50 or 8.5 %. => $1.234 => MONEY 1234 $
          It costs $12.50 or 8.5 %. => $1,234 => MONEY 1234 $
          Pay in Canada is told in $. => $70,000 => MONEY 70000 CAD
          Pay in Canada is told in $. => 70,000 dollars => MONEY 70000 CAD
          Pay in Canada is told in $. => US$70,000 => MONEY 70000 USD
          Pay in Australia is told in $. => $70,000 => MONEY 70000 AUD
          Canada and Australia pay in $. => $70,000 => MONEY 70000 $
          Sweden pays in kr. => 32 000 kr => MONEY 32000 SEK
          Sweden and Norway pay in kr. => 32 000 kr => MONEY 32000 kr
          """)
  void theArticleTellsWhatAnAmbiguousFigureMeans(String article, String text, String amounts) {
    Source source = SOURCES.read("article.md", "# Pay\n\n" + article + "\n");
    assertEquals(amounts, read(text, Notation.of(source, Articles.bundled())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          It pays $40–$50 an hour at first. => $40–$50 an hour
          It pays at least US$ 40 per visit. => US$ 40 per visit
          It takes 3 to 5 years. => 3 to 5 years
          About 20 percent of them stay. => 20 percent
          They meet twice a week. => twice a week
          """)
  void anAmountSpansItsSignAndItsTime(String text, String span) {
    Amount amount = AMOUNTS.find(text, Notation.PLAIN).get(0);
    assertEquals(span, text.substring(amount.start(), amount.end()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      textBlock =
          """
          $85,000 => 500
          about $85,000 => 1000
          $100,000 => 5000
          $85,250 => 5
          $12.50 => 0.005
          12 => 0.5
          about 12 => 1
          """)
  void aFigureIsRoundedToHalfOfItsLastDigitThatIsMeant(String text, BigDecimal rounding) {
    BigDecimal read = AMOUNTS.find(text, Notation.PLAIN).get(0).value().rounding();
    assertEquals(rounding, new BigDecimal(read.stripTrailingZeros().toPlainString()));
  }

  @Test
  void onlyAPlainNumberOfThousandsIsLarge() {
    assertTrue(AMOUNTS.find("45k", Notation.PLAIN).get(0).large());
    assertFalse(AMOUNTS.find("a dozen", Notation.PLAIN).get(0).large());
    assertFalse(AMOUNTS.find("45", Notation.PLAIN).get(0).large());
    assertFalse(AMOUNTS.find("45%", Notation.PLAIN).get(0).large());
  }

  @Test
  void nobodyBelowAFigureMakesItTheLeast() {
    assertEquals(
        "MONEY 100000.. $", read("Nobody should work for less than $100k", Notation.PLAIN));
    assertEquals("MONEY ..170000 $", read("It pays up to over $170k", Notation.PLAIN));
  }

  @Test
  void moneyIsToldFromOtherAmounts() {
    assertTrue(AMOUNTS.money("It pays $40 an hour."));
    assertFalse(AMOUNTS.money("It takes 40 hours a week."));
  }

  @Test
  void severalAmountsStandInOneText() {
    assertEquals(
        "MONEY 300 GBP day; TIME 3 day week; SHARE 20 %",
        read("It pays £300 a day, for 3 days a week, and 20% on top.", Notation.PLAIN));
  }

  private static String read(String text, Notation notation) {
    List<Amount> found = AMOUNTS.find(text, notation);
    return found.isEmpty()
        ? "none"
        : found.stream().map(AmountsTest::line).collect(Collectors.joining("; "));
  }

  private static String line(Amount amount) {
    Value.Quantity q = amount.value();
    String low = number(q.low());
    String high = number(q.high());
    String ends = low.equals(high) ? low : low + ".." + high;
    String line = amount.family() + " " + ends + " " + q.unit() + " " + q.period();
    return line.replaceAll(" +", " ").strip();
  }

  private static String number(BigDecimal value) {
    return value == null ? "" : value.stripTrailingZeros().toPlainString();
  }
}
