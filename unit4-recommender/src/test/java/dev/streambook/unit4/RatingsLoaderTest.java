package dev.streambook.unit4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Specification(RatingsLoader.class)
class RatingsLoaderTest {

    private static final Path FILE = Path.of("movielens", "ratings.csv");
    private static final String HEADER = "userId,movieId,rating,timestamp";

    @Test
    @Rule("each-format")
    void a_row_with_four_stars_is_a_rating_of_four_stars(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", "70000,7,0.5,200"));

        assertThat(ratings(loaded))
                .as("the ratings of 1,31,4.0,100 and 70000,7,0.5,200")
                .containsExactly("user 1, film 31: 4.0 at 100", "user 70000, film 7: 0.5 at 200");
    }

    @Test
    @Rule("each-format")
    void commas_colons_and_tabs_separate_the_same_columns(RatingsLoader loader) {
        LoadedRatings colons = loader.load(file(RatingsFormat.DAT, "1::31::4::100", "2::7::5::200"));
        LoadedRatings tabs = loader.load(file(RatingsFormat.TAB, "1\t31\t4\t100", "2\t7\t5\t200"));

        assertThat(ratings(colons))
                .as("the ratings of 1::31::4::100 and 2::7::5::200, format DAT")
                .containsExactly("user 1, film 31: 4.0 at 100", "user 2, film 7: 5.0 at 200");
        assertThat(ratings(tabs))
                .as("the ratings of 1<tab>31<tab>4<tab>100 and 2<tab>7<tab>5<tab>200, format TAB")
                .containsExactly("user 1, film 31: 4.0 at 100", "user 2, film 7: 5.0 at 200");
    }

    @Test
    @Rule("header")
    void a_csv_file_without_a_header_loses_no_row(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(file(RatingsFormat.CSV, "1,31,4.0,100", "2,7,5.0,200"));

        assertThat(ratings(loaded))
                .as("the ratings of a CSV file whose first line is 1,31,4.0,100")
                .containsExactly("user 1, film 31: 4.0 at 100", "user 2, film 7: 5.0 at 200");
    }

    @Test
    @Rule("header")
    void a_header_and_blank_lines_are_neither_ratings_nor_bad_rows(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", "", "2,7,5.0,200", "  "));

        assertThat(ratings(loaded))
                .as("the ratings of a header, a row, an empty line, a row, and a line of two blanks")
                .containsExactly("user 1, film 31: 4.0 at 100", "user 2, film 7: 5.0 at 200");
        assertThat(loaded.badRows())
                .as("the bad rows of a header, a row, an empty line, a row, and a line of two blanks")
                .isEmpty();
    }

    @Test
    @Rule("header")
    void a_first_line_of_which_a_number_is_wrong_or_quoted_is_a_row(RatingsLoader loader) {
        LoadedRatings quoted = loader.load(file(RatingsFormat.CSV, "\"1\",31,4.0,100"));
        LoadedRatings negative = loader.load(file(RatingsFormat.CSV, "-1,31,4.0,100"));

        assertThat(ratings(quoted))
                .as("the ratings of a CSV file whose first line is \"1\",31,4.0,100")
                .containsExactly("user 1, film 31: 4.0 at 100");
        assertThat(negative.badRows())
                .as("the bad rows of a CSV file whose first line is -1,31,4.0,100")
                .extracting(BadRow::line)
                .containsExactly(1L);
    }

    @Test
    @Rule({"header", "each-format"})
    void a_header_may_have_other_names_and_only_csv_has_one(RatingsLoader loader) {
        LoadedRatings csv = loader.load(file(RatingsFormat.CSV, "viewer,film,stars,time", "1,31,4.0,100"));
        LoadedRatings colons = loader.load(file(RatingsFormat.DAT, "viewer::31::4::100", "2::7::5::200"));

        assertThat(csv.badRows())
                .as("the bad rows of a CSV file whose first line is viewer,film,stars,time")
                .isEmpty();
        assertThat(colons.badRows())
                .as("the bad rows of a DAT file whose first line is viewer::31::4::100; only CSV has a header")
                .extracting(BadRow::line)
                .containsExactly(1L);
    }

    @Test
    @Rule("latest")
    void the_rating_of_second_200_stays_whichever_line_comes_first(RatingsLoader loader) {
        LoadedRatings inOrder = loader.load(csv("1,31,4.0,100", "1,31,2.5,200"));
        LoadedRatings turned = loader.load(csv("1,31,2.5,200", "1,31,4.0,100"));

        assertThat(ratings(inOrder))
                .as("the ratings of 1,31,4.0,100 and then 1,31,2.5,200")
                .containsExactly("user 1, film 31: 2.5 at 200");
        assertThat(ratings(turned))
                .as("the ratings of 1,31,2.5,200 and then 1,31,4.0,100")
                .containsExactly("user 1, film 31: 2.5 at 200");
        assertThat(turned.badRows())
                .as("the bad rows of 1,31,2.5,200 and then 1,31,4.0,100: an older rating is no bad row")
                .isEmpty();
    }

    @Test
    @Rule("latest")
    void a_rating_from_before_1970_is_a_rating_too(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,-200", "1,31,2.5,-100", "1,31,3.0,-300"));

        assertThat(ratings(loaded))
                .as("the ratings of 1,31,4.0,-200 and then 1,31,2.5,-100 and then 1,31,3.0,-300")
                .containsExactly("user 1, film 31: 2.5 at -100");
    }

    @Test
    @Rule("latest")
    void a_rating_of_2096_is_later_than_one_of_1970(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,2.5,4000000000", "1,31,4.0,100"));

        assertThat(ratings(loaded))
                .as("the ratings of 1,31,2.5,4000000000 (in 2096) and then 1,31,4.0,100")
                .containsExactly("user 1, film 31: 2.5 at 4000000000");
    }

    @Test
    @Rule("tie")
    void of_two_ratings_at_second_100_the_later_line_stays(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", "1,31,2.5,100"));

        assertThat(ratings(loaded))
                .as("the ratings of 1,31,4.0,100 and then 1,31,2.5,100")
                .containsExactly("user 1, film 31: 2.5 at 100");
    }

    @Test
    @Rule("by-pair")
    void two_users_and_two_films_make_four_ratings(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,32,1.0,100", "2,1,2.0,200", "1,1,3.0,300", "2,32,4.0,400"));

        assertThat(ratings(loaded))
                .as("the ratings of users 1 and 2 for films 1 and 32")
                .containsExactly(
                        "user 1, film 32: 1.0 at 100",
                        "user 2, film 1: 2.0 at 200",
                        "user 1, film 1: 3.0 at 300",
                        "user 2, film 32: 4.0 at 400");
    }

    @Test
    @Rule("by-pair")
    void ids_may_be_as_large_as_ints_are(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(
                csv("2147483647,1,1.0,100", "1,2147483647,2.0,200", "65537,65536,3.0,300", "65536,131072,4.0,400"));

        assertThat(ratings(loaded))
                .as("the ratings of 2147483647 for 1, 1 for 2147483647, 65537 for 65536 and 65536 for 131072")
                .containsExactly(
                        "user 2147483647, film 1: 1.0 at 100",
                        "user 1, film 2147483647: 2.0 at 200",
                        "user 65537, film 65536: 3.0 at 300",
                        "user 65536, film 131072: 4.0 at 400");
    }

    @Test
    @Rule("by-pair")
    void pairs_that_look_alike_when_their_ids_are_joined_are_different_pairs(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv(
                "1,11,1.0,100",
                "11,1,2.0,200",
                "1,1000001,3.0,300",
                "2,1,4.0,400",
                "2,65541,1.0,500",
                "3,5,2.0,600",
                "5,3,3.0,700"));

        assertThat(ratings(loaded))
                .as("the ratings of 1 for 11, 11 for 1, 1 for 1000001, 2 for 1, 2 for 65541, 3 for 5 and 5 for 3")
                .containsExactly(
                        "user 1, film 11: 1.0 at 100",
                        "user 11, film 1: 2.0 at 200",
                        "user 1, film 1000001: 3.0 at 300",
                        "user 2, film 1: 4.0 at 400",
                        "user 2, film 65541: 1.0 at 500",
                        "user 3, film 5: 2.0 at 600",
                        "user 5, film 3: 3.0 at 700");
    }

    @Test
    @Rule("goes-on")
    void after_a_bad_row_the_next_one_is_read(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", "one,31,4.0,150", "2,7,5.0,200"));

        assertThat(ratings(loaded))
                .as("the ratings of 1,31,4.0,100 then one,31,4.0,150 then 2,7,5.0,200")
                .containsExactly("user 1, film 31: 4.0 at 100", "user 2, film 7: 5.0 at 200");
    }

    @Test
    @Rule("named")
    void a_bad_row_in_line_4_is_named_with_file_line_text_and_reason(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", "1,31,4.5,120", "one,31,4.0,150"));

        assertThat(loaded.badRows())
                .as("the bad rows of a header, two rows, and one,31,4.0,150 in line 4")
                .extracting(row -> "%s:%d %s".formatted(row.file(), row.line(), row.text()))
                .containsExactly(FILE + ":4 one,31,4.0,150");
        assertThat(loaded.badRows().get(0).reason())
                .as("the reason why one,31,4.0,150 is bad, for people who know no Java")
                .contains("one")
                .doesNotContain("Exception")
                .isNotEqualTo("one,31,4.0,150");
    }

    @Test
    @Rule("named")
    void a_file_may_have_more_lines_than_an_int_can_count(RatingsLoader loader) {
        RatingsFile.Line line = new RatingsFile.Line(3_000_000_000L, "one,31,4.0,150");

        assertThat(loader.load(new RatingsFile(FILE, RatingsFormat.CSV, List.of(line)))
                        .badRows())
                .as("the bad rows of a file with one,31,4.0,150 in line 3000000000")
                .extracting(BadRow::line)
                .containsExactly(3_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"# ratings of May", "1,31,4.0", "1,31,4.0,100,5", ",,,", "1,31,4.0,noon", "  1,31,4.0  "})
    @Rule("named")
    void whatever_is_no_row_is_reported(String line, RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", line));

        assertThat(loaded.badRows())
                .as("the bad rows of a header, a row, and %s in line 3", line)
                .extracting(row -> "%d %s".formatted(row.line(), row.text()))
                .containsExactly("3 " + line);
    }

    @Test
    @Rule({"named", "goes-on"})
    void each_of_12_000_bad_rows_is_reported_equal_ones_too(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv(IntStream.range(0, 12_000)
                .mapToObj(i -> i % 2 == 0 ? "one,31,4.0,150" : "1,31,ten," + i)
                .toArray(String[]::new)));

        assertThat(loaded.badRows())
                .as("the lines of the bad rows; lines 2 to 12,001 are bad, and each second one says one,31,4.0,150")
                .extracting(BadRow::line)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 12_001).boxed().toList());
    }

    @Test
    @Rule("named")
    void a_row_that_begins_with_a_word_is_no_header_unless_it_is_line_1(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.0,100", HEADER));

        assertThat(loaded.badRows())
                .as("the bad rows of a header, a row, and the same header again in line 3")
                .extracting(BadRow::line)
                .containsExactly(3L);

        RatingsFile withoutLine1 = new RatingsFile(FILE, RatingsFormat.CSV, List.of(new RatingsFile.Line(2, HEADER)));
        assertThat(loader.load(withoutLine1).badRows())
                .as("the bad rows of a file whose line 1 is no text, with a header in line 2")
                .extracting(BadRow::line)
                .containsExactly(2L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "3.7", "-2", "5.5", "0.1", "-0.5", "-1.5", "4.9999999"})
    @Rule("not-corrected")
    void a_score_off_the_scale_is_a_bad_row(String stars, RatingsLoader loader) {
        String row = "1,31," + stars + ",200";
        LoadedRatings loaded = loader.load(csv("4,31,5.0,100", row));

        assertThat(ratings(loaded))
                .as("the ratings of 4,31,5.0,100 and %s; the scale is 0.5 to 5.0 in steps of 0.5", row)
                .containsExactly("user 4, film 31: 5.0 at 100");
        assertThat(loaded.badRows())
                .as("the bad rows of 4,31,5.0,100 and %s", row)
                .extracting(BadRow::text)
                .containsExactly(row);
    }

    @Test
    @Rule("views-apart")
    void a_film_that_was_seen_and_not_rated_has_no_stars(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv(
                "1,31,-1,100", "2,31,0,200", "3,31,,300", "1,31,-1,50", "1,31,-1,50", "2,31,0.0,350", "4,31,4.5,400"));

        assertThat(ratings(loaded))
                .as("the ratings of users 1 to 3 who saw film 31 (-1, 0 and blank) and user 4 who gave 4.5")
                .containsExactly("user 4, film 31: 4.5 at 400");
        assertThat(loaded.views())
                .as(
                        "the views of users 1 to 3 who saw film 31 (-1, 0 and blank), user 1 also at 50, twice, and user 2 at 350 (0.0)")
                .extracting(view -> "user %d, film %d at %d"
                        .formatted(view.user(), view.item(), view.time().getEpochSecond()))
                .containsExactly(
                        "user 1, film 31 at 100",
                        "user 2, film 31 at 200",
                        "user 3, film 31 at 300",
                        "user 1, film 31 at 50",
                        "user 1, film 31 at 50",
                        "user 2, film 31 at 350");
        assertThat(loaded.views())
                .extracting(RatingRow::score)
                .as("what stands in the column of the stars of these views, NaN for a blank")
                .containsExactly(-1.0, 0.0, Double.NaN, -1.0, -1.0, 0.0);
        assertThat(loaded.badRows())
                .as("the bad rows among -1, 0, blank and 4.5")
                .isEmpty();
    }

    @Test
    @Rule("views-apart")
    void each_of_2_000_views_is_kept(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv(IntStream.range(0, 2_000)
                .mapToObj(film -> "1," + (1 + film) + ",,100")
                .toArray(String[]::new)));

        assertThat(loaded.views())
                .as("the views of user 1, who saw films 1 to 2,000 at the same second and gave no stars")
                .hasSize(2_000);
    }

    @Test
    @Rule({"rating-stays", "views-apart"})
    void a_film_that_was_rated_and_seen_again_keeps_its_stars(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,4.5,100", "1,31,-1,200"));

        assertThat(ratings(loaded))
                .as("the ratings of 4.5 stars at 100 and, of the same user and film, a row without stars at 200")
                .containsExactly("user 1, film 31: 4.5 at 100");

        LoadedRatings turned = loader.load(csv("1,31,-1,200", "1,31,4.5,100"));
        assertThat(ratings(turned))
                .as("the ratings of a row without stars at 200 and then, of the same user and film, 4.5 stars at 100")
                .containsExactly("user 1, film 31: 4.5 at 100");
    }

    @Test
    @Rule("views-apart")
    void a_film_that_was_rated_was_seen_as_well(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv("1,31,-1,50", "1,31,4.5,100", "1,31,-1,200"));

        assertThat(loaded.views())
                .as(
                        "the views of a row without stars at 50, 4.5 stars at 100 and a row without stars at 200, all of the"
                                + " same user and film")
                .extracting(view -> view.time().getEpochSecond())
                .containsExactly(50L, 200L);
    }

    @Test
    @Rule("fresh")
    void the_second_file_holds_its_own_rows_and_no_others(RatingsLoader loader) {
        loader.load(csv("1,31,4.0,100", "2,31,-1,150", "one,31,4.0,160"));

        LoadedRatings second = loader.load(csv("3,7,5.0,200"));

        assertThat(ratings(second))
                .as("the ratings of 3,7,5.0,200, loaded after a file with a rating, a view and a bad row")
                .containsExactly("user 3, film 7: 5.0 at 200");
        assertThat(second.views())
                .as("the views of 3,7,5.0,200, loaded after a file with a rating, a view and a bad row")
                .isEmpty();
        assertThat(second.badRows())
                .as("the bad rows of 3,7,5.0,200, loaded after a file with a rating, a view and a bad row")
                .isEmpty();
    }

    @Test
    @Rule("one-pass")
    void the_lines_are_asked_for_once(RatingsLoader loader) {
        List<RatingsFile.Line> lines = lines(HEADER, "1,31,4.0,100", "2,31,3.0,200");
        List<String> walks = new ArrayList<>();
        Iterable<RatingsFile.Line> once = () -> {
            walks.add("a walk");
            return walks.size() == 1 ? lines.iterator() : Collections.emptyIterator();
        };

        loader.load(new RatingsFile(FILE, RatingsFormat.CSV, once));

        assertThat(walks).as("the walks through the lines of the file").containsExactly("a walk");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    @Rule({"latest", "by-pair"})
    void any_order_of_300_lines_gives_the_same_ratings(int seed, RatingsLoader loader) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>(IntStream.range(0, 300)
                .mapToObj(second -> "%d,%d,%s,%d"
                        .formatted(
                                1 + random.nextInt(8),
                                1 + random.nextInt(8) * 31,
                                (1 + random.nextInt(10)) / 2.0,
                                second * 1000L))
                .toList());
        List<String> sorted = ratings(loader.load(csv(rows.toArray(String[]::new))));
        Collections.shuffle(rows, random);

        assertThat(ratings(loader.load(csv(rows.toArray(String[]::new)))))
                .as("the ratings of the same 300 lines in another order")
                .isEqualTo(sorted);
    }

    @Test
    @Rule("tie")
    void of_500_ratings_at_one_second_the_last_line_stays(RatingsLoader loader) {
        LoadedRatings loaded = loader.load(csv(IntStream.rangeClosed(1, 500)
                .mapToObj(line -> "1,31,%s,100".formatted(line == 500 ? "2.5" : "4.0"))
                .toArray(String[]::new)));

        assertThat(ratings(loaded))
                .as("the ratings of 499 times 1,31,4.0,100 and then 1,31,2.5,100")
                .containsExactly("user 1, film 31: 2.5 at 100");
    }

    @Test
    @Rule({"memory", "one-pass"})
    void a_hundred_thousand_ratings_of_one_film_are_one_rating_at_every_moment(RatingsLoader loader) {
        int last = 100_000;
        List<Long> used = new ArrayList<>();
        Iterator<RatingsFile.Line> lines = IntStream.rangeClosed(1, last)
                .mapToObj(line -> {
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException("the test was given up, and would use memory of the next one");
                    }
                    if (line == 1 || line == last) {
                        used.add(megabytesInUse());
                    }
                    return new RatingsFile.Line(line, "1,31,4.0," + (1_000_000_000 + line));
                })
                .iterator();

        LoadedRatings loaded = loader.load(new RatingsFile(FILE, RatingsFormat.CSV, () -> lines));

        assertThat(loaded.ratings().size())
                .as("ratings that are kept of 100,000 lines of user 1 and film 31")
                .isEqualTo(1);
        assertThat(used.get(1) - used.get(0))
                .as("megabytes in use when the last of these lines is asked for, less those when the first one is; all"
                        + " lines together are some 9 MB")
                .isLessThan(4);
    }

    private static long megabytesInUse() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (1 << 20);
    }

    private static RatingsFile csv(String... rows) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        lines.addAll(List.of(rows));
        return file(RatingsFormat.CSV, lines.toArray(String[]::new));
    }

    private static RatingsFile file(RatingsFormat format, String... lines) {
        return new RatingsFile(FILE, format, lines(lines));
    }

    private static List<RatingsFile.Line> lines(String... lines) {
        return IntStream.range(0, lines.length)
                .mapToObj(i -> new RatingsFile.Line(i + 1, lines[i]))
                .toList();
    }

    private static List<String> ratings(LoadedRatings loaded) {
        return StreamSupport.stream(loaded.ratings().spliterator(), false)
                .map(rating -> "user %d, film %d: %s at %d"
                        .formatted(
                                rating.user(),
                                rating.item(),
                                rating.stars(),
                                rating.time().getEpochSecond()))
                .toList();
    }
}
