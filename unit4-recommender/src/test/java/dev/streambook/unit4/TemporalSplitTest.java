package dev.streambook.unit4;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.streambook.engine.junit.Engines;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Engines
@Specification(TemporalSplit.class)
class TemporalSplitTest {

    private static final StructType COLUMNS = StructType.fromDDL("item int, time timestamp, note string, user int");

    private static final AtomicInteger SHIFT = new AtomicInteger();

    private SparkSession spark;

    /** User, film, second. */
    private record Rating(int user, int item, Instant time) {

        @Override
        public String toString() {
            return "user %d, film %d at %s"
                    .formatted(user, item, time.toString().replace("1970-01-01T00:", ""));
        }
    }

    @BeforeEach
    void a_session(SparkSession spark) {
        this.spark = spark;
    }

    @AfterEach
    void nothing_stays_in_the_cache() {
        spark.catalog().clearCache();
    }

    @Test
    @Rule("no-future")
    void of_two_users_one_after_the_other_nothing_of_the_later_one_is_trained_on(TemporalSplit split) {
        List<Rating> ratings = ratings(
                "1 10 01", "1 20 02", "1 30 03", "1 40 04", "1 50 05", "1 60 06", "2 10 07", "2 20 08", "2 30 09",
                "2 40 10");

        Parts parts = split(split, ratings, 0.35);

        assertThat(parts.newerThanTested())
                .as(
                        "training ratings that are newer than a rating outside; user 1 rated at 1 to 6, user 2 at 7 to 10, share 0.35")
                .isEmpty();
    }

    @Test
    @Rule({"moment", "no-future"})
    void four_ratings_of_one_second_stay_together_on_the_tested_side(TemporalSplit split) {
        List<Rating> ratings = ratings("1 10 01", "2 10 02", "1 20 03", "2 20 03", "1 30 03", "2 30 03");

        Parts parts = split(split, ratings, 0.4);

        assertThat(parts.train())
                .as("the training at second 3; ratings at 1, 2, 3, 3, 3 and 3, share 0.4")
                .noneMatch(rating -> rating.time().getEpochSecond() == 3);
        assertThat(parts.onTheWrongSide())
                .as(
                        "ratings on the wrong side of your moment, %s; ratings at 1, 2, 3, 3, 3 and 3, share 0.4",
                        parts.moment())
                .isEmpty();
    }

    @Test
    @Rule("both-sides")
    void nine_ratings_at_one_second_and_one_at_the_next_are_nine_and_one(TemporalSplit split) {
        List<Rating> ratings = Stream.concat(
                        IntStream.rangeClosed(1, 9).mapToObj(user -> new Rating(user, 10, Instant.ofEpochSecond(1))),
                        Stream.of(new Rating(1, 20, Instant.ofEpochSecond(2))))
                .toList();

        Parts parts = split(split, ratings, 0.3);

        assertThat(parts.train())
                .as("the training of nine ratings at second 1 and one at second 2, share 0.3")
                .isNotEmpty();
        assertThat(parts.newest())
                .as("the ratings outside of the training; nine at second 1 and one at second 2, share 0.3")
                .isNotEmpty();
    }

    @Test
    @Rule({"both-sides", "moment"})
    void nine_ratings_at_one_microsecond_and_one_at_the_next_are_nine_and_one(TemporalSplit split) {
        Instant second = Instant.ofEpochSecond(1);
        List<Rating> ratings = Stream.concat(
                        IntStream.rangeClosed(1, 9).mapToObj(user -> new Rating(user, 10, second)),
                        Stream.of(new Rating(1, 20, second.plus(1, ChronoUnit.MICROS))))
                .toList();

        Parts parts = split(split, ratings, 0.3);

        assertThat(parts.train())
                .as("the training of nine ratings at second 1 and one a microsecond later, share 0.3")
                .hasSize(9);
    }

    @Test
    @Rule({"both-sides", "moment"})
    void where_times_are_too_large_for_a_double_there_are_ratings_on_both_sides_too(TemporalSplit split) {
        Instant nine = Instant.parse("9000-01-01T00:00:00.000003Z");
        List<Rating> ratings = List.of(new Rating(1, 10, nine), new Rating(1, 20, nine.plus(1, ChronoUnit.MICROS)));

        for (double share : new double[] {0.1, 0.5, 0.9}) {
            assertThat(split(split, ratings, share).train())
                    .as("the training of two ratings in the year 9000, a microsecond apart, share %s", share)
                    .containsExactly(ratings.get(0));
        }
    }

    @Test
    @Rule("nothing-to-split")
    void ratings_of_one_moment_and_no_ratings_are_refused(TemporalSplit split) {
        assertThatIllegalArgumentException()
                .as("three ratings at second 1, share 0.3")
                .isThrownBy(() -> split.split(rows(ratings("1 10 01", "2 10 01", "3 10 01")), 0.3));
        assertThatIllegalArgumentException()
                .as("one rating, share 0.3")
                .isThrownBy(() -> split.split(rows(ratings("1 10 01")), 0.3));
        assertThatIllegalArgumentException()
                .as("no ratings, share 0.3")
                .isThrownBy(() -> split.split(rows(List.of()), 0.3));
    }

    @Test
    @Rule("share-range")
    void a_share_of_nothing_or_of_everything_is_refused(TemporalSplit split) {
        Dataset<Row> rows = rows(ratings("1 10 01", "2 10 02", "1 20 03"));
        for (double share : new double[] {0, 1, -0.1, 1.5, Double.NaN}) {
            assertThatIllegalArgumentException().as("share %s", share).isThrownBy(() -> split.split(rows, share));
        }
    }

    @Test
    @Rule({"cold-users", "no-future"})
    void a_user_who_came_after_the_training_is_set_apart(TemporalSplit split) {
        List<Rating> ratings = ratings(
                "1 10 01", "2 10 01", "1 20 02", "2 20 02", "1 30 02", "2 40 02", "2 30 03", "3 10 03", "1 40 03");

        Parts parts = split(split, ratings, 0.3);

        assertThat(parts.coldUsers())
                .as("cold users; users 1 and 2 rated at 1 and 2, then user 2, user 3 and user 1 at 3, share 0.3")
                .containsExactlyElementsOf(ratings("3 10 03"));
        assertThat(parts.test())
                .as("users in the test; users 1 and 2 rated at 1 and 2, then user 2, user 3 and user 1 at 3, share 0.3")
                .extracting(Rating::user)
                .doesNotContain(3)
                .contains(1, 2);
    }

    @Test
    @Rule({"cold-items", "no-future"})
    void a_film_that_came_after_the_training_is_set_apart_where_its_user_is_known(TemporalSplit split) {
        List<Rating> ratings = ratings(
                "1 10 01", "2 10 01", "1 20 01", "2 20 02", "1 30 02", "2 30 02", "4 10 02", "4 20 02", "1 99 03",
                "3 99 03", "4 30 03");

        Parts parts = split(split, ratings, 0.25);

        assertThat(parts.coldItems())
                .as("cold films; film 99 is first rated at 3, by user 1 and by user 3 who is new, too; share 0.25")
                .containsExactlyElementsOf(ratings("1 99 03"));
        assertThat(parts.test())
                .as("the test; film 99 is first rated at 3, by user 1 and by user 3 who is new, too; share 0.25")
                .contains(rating("4 30 03"))
                .doesNotContain(rating("1 99 03"));
    }

    @Test
    @Rule({"cold-items", "no-future"})
    void a_film_that_was_trained_on_is_known_whoever_rated_it(TemporalSplit split) {
        List<Rating> ratings = ratings("1 10 01", "2 10 01", "1 20 02", "2 20 02", "3 30 02", "1 30 03", "2 10 03");

        Parts parts = split(split, ratings, 0.2);

        assertThat(parts.test())
                .as(
                        "the test at second 3; user 1 rated film 30 at 3, and at 2 it was rated by user 3, who rated nothing after that;"
                                + " share 0.2")
                .contains(rating("1 30 03"));
    }

    @Test
    @Rule("nothing-lost")
    void ids_of_zero_and_less_are_ids(TemporalSplit split) {
        List<Rating> ratings = ratings("0 -5 01", "-1 0 01", "1 20 01", "1 10 02", "0 0 02", "-1 -5 03", "0 -5 03");

        assertThat(split(split, ratings, 0.35).all())
                .as("all four parts together; seven ratings with the users −1, 0 and 1 and the films −5, 0, 10 and 20")
                .containsExactlyInAnyOrderElementsOf(ratings);
    }

    @Test
    @Rule("nothing-lost")
    void equal_ratings_and_cold_ones_are_all_there_and_each_once(TemporalSplit split) {
        List<Rating> ratings = ratings(
                "1 10 01", "1 10 01", "2 10 01", "1 20 01", "1 30 01", "2 20 01", "2 20 02", "2 20 02", "3 10 02",
                "1 40 02");

        Parts parts = split(split, ratings, 0.35);

        assertThat(parts.all())
                .as("all four parts together; ten ratings, some of them equal, a new user 3 and a new film 40")
                .containsExactlyInAnyOrderElementsOf(ratings);
    }

    @Test
    @Rule("columns")
    void a_column_that_you_do_not_need_is_kept_and_the_order_too(TemporalSplit split) {
        Dataset<Row> rows = rows(ratings("1 10 01", "2 10 02", "1 20 03", "2 20 04"));

        RatingSplit parts = split.split(rows, 0.3);

        assertThat(Stream.of(parts.train(), parts.test(), parts.coldUsers(), parts.coldItems())
                        .map(part -> Arrays.asList(part.columns())))
                .as("the columns of training, test, cold users and cold films")
                .containsOnly(List.of("item", "time", "note", "user"));
    }

    @Test
    @Rule("nothing-lost")
    void other_columns_may_be_null(TemporalSplit split) {
        List<Rating> ratings = ratings("1 10 01", "2 10 02", "1 20 03", "2 20 04");
        Dataset<Row> rows = rows(ratings).withColumn("note", lit(null).cast("string"));

        assertThat(Parts.of(split.split(rows, 0.3)).all())
                .as("all four parts together; four ratings, whose column note is null")
                .containsExactlyInAnyOrderElementsOf(ratings);
    }

    @Test
    @Rule("columns")
    void other_columns_may_have_any_name(TemporalSplit split) {
        Dataset<Row> rows = rows(ratings("1 10 01", "2 10 02", "1 20 03", "2 20 04"));
        for (String name : List.of("micros", "moment", "trained", "part.of.day")) {
            rows = rows.withColumn(name, lit("mine"));
        }

        RatingSplit parts = split.split(rows, 0.3);

        assertThat(Stream.of(parts.train(), parts.test(), parts.coldUsers(), parts.coldItems())
                        .map(part -> Arrays.asList(part.columns())))
                .as("the columns of training, test, cold users and cold films")
                .containsOnly(List.of("item", "time", "note", "user", "micros", "moment", "trained", "part.of.day"));
        assertThat(parts.train()
                        .select("micros", "moment", "trained", "`part.of.day`")
                        .distinct()
                        .collectAsList())
                .as("what the training holds in the columns micros, moment, trained and part.of.day")
                .containsExactly(RowFactory.create("mine", "mine", "mine", "mine"));
    }

    @Test
    @Rule("when-used")
    void the_parts_are_computed_when_they_are_used(TemporalSplit split) {
        Dataset<Row> rows = shifted(ratings(
                "1 10 01", "2 10 02", "1 20 03", "2 20 04", "1 10 05", "1 20 05", "2 10 05", "2 20 05", "3 10 05",
                "1 30 05"));
        RatingSplit parts = split.split(rows, 0.35);

        SHIFT.set(100);

        assertThat(Parts.of(parts).users())
                .as(
                        "the users of training, test, cold users and cold films; all users and films get a number that is larger by"
                                + " 100 after split has returned and before a part is used")
                .isEqualTo(
                        List.of(List.of(101, 102, 101, 102), List.of(101, 101, 102, 102), List.of(103), List.of(101)));
    }

    @Test
    @Rule("when-used")
    void no_part_is_read_from_a_cache(TemporalSplit split) {
        spark.catalog().clearCache();
        RatingSplit parts = split.split(rows(ratings("1 10 01", "2 10 02", "1 20 03", "2 20 04")), 0.3);

        assertThat(spark.sharedState().cacheManager().isEmpty())
                .as("whether Spark's cache is empty after the split; the caller has cached nothing")
                .isTrue();
        assertThat(Stream.of(parts.train(), parts.test(), parts.coldUsers(), parts.coldItems())
                        .map(part -> part.queryExecution().withCachedData().toString())
                        .filter(plan -> plan.contains("InMemoryRelation")))
                .as("plans of the four parts that read from a cache; the caller has cached nothing")
                .isEmpty();
    }

    @Test
    @Rule("session")
    void the_session_has_its_settings_its_views_and_its_cache_afterwards(TemporalSplit split) {
        spark = spark.newSession();
        spark.conf().set("spark.sql.session.timeZone", "Europe/Berlin");
        rows(ratings("9 9 09")).createOrReplaceTempView("ratings");
        Dataset<Row> rows =
                rows(ratings("1 10 01", "2 10 02", "1 20 03", "2 20 04")).cache();
        List<Row> settings = spark.sql("SET").collectAsList();
        List<Row> views = spark.sql("SHOW VIEWS").collectAsList();

        Parts.of(split.split(rows, 0.3));

        assertThat(spark.sql("SET").collectAsList())
                .as("the settings of the session")
                .isEqualTo(settings);
        assertThat(spark.sql("SHOW VIEWS").collectAsList())
                .as("the views of the session; the caller has one, ratings")
                .isEqualTo(views);
        assertThat(spark.table("ratings").count())
                .as("rows of the view ratings, which the caller made of one rating")
                .isOne();
        assertThat(rows.storageLevel().useMemory())
                .as("whether the ratings, which the caller has cached, are still cached")
                .isTrue();
    }

    @Test
    @Rule("no-future")
    void in_the_night_when_clocks_are_put_back_an_hour_does_not_come_twice(TemporalSplit split) {
        spark = spark.newSession();
        spark.conf().set("spark.sql.session.timeZone", "Europe/Berlin");
        Instant start = Instant.parse("2026-10-24T23:00:00Z");
        List<Rating> ratings = IntStream.range(0, 24)
                .mapToObj(i -> new Rating(1 + i % 2, 10, start.plus(i * 10L, ChronoUnit.MINUTES)))
                .toList();

        Parts parts = split(split, ratings, 0.5);

        assertThat(parts.newerThanTested())
                .as(
                        "training ratings that are newer than a rating outside; one each ten minutes, and at 01:00 UTC the clocks in"
                                + " Berlin, the time zone of the session, are put back from 3 to 2, share 0.5")
                .isEmpty();
    }

    @Test
    @Rule({"microseconds", "no-future"})
    void ten_ratings_within_one_second_have_ten_moments(TemporalSplit split) {
        List<Rating> ratings = IntStream.range(0, 10)
                .mapToObj(i ->
                        new Rating(1 + i % 2, 10 * (1 + i / 2), Instant.EPOCH.plus(500_000 + i, ChronoUnit.MICROS)))
                .toList();

        Parts parts = split(split, ratings, 0.35);

        assertThat(parts.train())
                .as("the training of ten ratings within a second, a microsecond apart, share 0.35")
                .hasSizeBetween(6, 7);
        assertThat(parts.newerThanTested())
                .as("training ratings that are newer than a rating outside; ten within a second, share 0.35")
                .isEmpty();
        assertThat(parts.onTheWrongSide())
                .as("ratings on the wrong side of your moment, %s; ten within a second, share 0.35", parts.moment())
                .isEmpty();
    }

    @Test
    @Rule("share")
    void a_fifth_of_a_thousand_ratings_leaves_eight_hundred_however_time_goes(TemporalSplit split) {
        List<Rating> ratings = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new Rating(1 + i % 20, 1 + i % 50, Instant.ofEpochSecond((long) i * i)))
                .toList();

        Parts parts = split(split, ratings, 0.2);

        assertThat(parts.train().size())
                .as("the size of the training; 1000 ratings that come less and less often, share 0.2")
                .isBetween(790, 810);
    }

    @Test
    @Rule("share")
    void each_of_five_shares_of_a_thousand_ratings_is_met_to_one_per_cent(TemporalSplit split) {
        Dataset<Row> rows = rows(IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new Rating(1 + i % 20, 1 + i % 50, Instant.ofEpochSecond(i)))
                .toList());
        Map<Double, Long> outside = new TreeMap<>();
        for (double share : new double[] {0.1, 0.35, 0.5, 0.65, 0.9}) {
            outside.put(share, 1000 - split.split(rows, share).train().count());
        }

        assertThat(outside.entrySet())
                .as(
                        "ratings outside of the training, by share; 1000 ratings, one a second. Missed by more than 10 ratings: %s",
                        outside)
                .filteredOn(each -> Math.abs(each.getValue() - 1000 * each.getKey()) > 10)
                .isEmpty();
    }

    @Test
    @Rule("share")
    void the_share_is_one_of_ratings_and_not_of_moments(TemporalSplit split) {
        List<Rating> ratings = IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> new Rating(1 + i % 20, 1 + i % 50, Instant.ofEpochSecond(i <= 900 ? (i + 9) / 10 : i)))
                .toList();

        Parts parts = split(split, ratings, 0.3);

        assertThat(parts.train().size())
                .as(
                        "the size of the training; ten ratings in each of the seconds 1 to 90, then one a second, share 0.3")
                .isBetween(690, 710);
    }

    @Test
    @Rule("share")
    void ratings_from_before_1970_are_split_as_others(TemporalSplit split) {
        List<Rating> ratings = IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new Rating(1 + i % 7, 1 + i % 11, Instant.ofEpochSecond(i - 1_000)))
                .toList();

        assertThat(split(split, ratings, 0.25).train().size())
                .as("the size of the training; 100 ratings, one a second, in 1969, share 0.25")
                .isBetween(74, 76);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    @Rule({"any-order", "no-future"})
    void shuffled_rows_in_three_partitions_are_split_as_sorted_ones(int seed, TemporalSplit split) {
        List<Rating> ratings = new ArrayList<>(IntStream.rangeClosed(1, 100)
                .mapToObj(i -> new Rating(1 + i % 7, 1 + i % 11, Instant.ofEpochSecond(i)))
                .toList());
        List<Rating> sorted = split(split, ratings, 0.25).train();
        Collections.shuffle(ratings, new Random(seed));

        Parts shuffled = Parts.of(split.split(rows(ratings).repartition(3), 0.25));

        assertThat(shuffled.train())
                .as("the training of 100 ratings in another order, in three partitions, share 0.25")
                .isEqualTo(sorted);
    }

    /** The four parts, each in the order of time. */
    private record Parts(
            Instant moment, List<Rating> train, List<Rating> test, List<Rating> coldUsers, List<Rating> coldItems) {

        static Parts of(RatingSplit split) {
            return new Parts(
                    split.moment(),
                    list(split.train()),
                    list(split.test()),
                    list(split.coldUsers()),
                    list(split.coldItems()));
        }

        List<Rating> newest() {
            return Stream.of(test, coldUsers, coldItems).flatMap(List::stream).toList();
        }

        List<Rating> all() {
            return Stream.concat(train.stream(), newest().stream()).toList();
        }

        List<List<Integer>> users() {
            return Stream.of(train, test, coldUsers, coldItems)
                    .map(part -> part.stream().map(Rating::user).toList())
                    .toList();
        }

        List<Rating> newerThanTested() {
            Instant first =
                    newest().stream().map(Rating::time).min(Instant::compareTo).orElse(Instant.MAX);
            return train.stream().filter(rating -> rating.time().isAfter(first)).toList();
        }

        List<Rating> onTheWrongSide() {
            return Stream.concat(
                            train.stream().filter(rating -> !rating.time().isBefore(moment)),
                            newest().stream().filter(rating -> rating.time().isBefore(moment)))
                    .toList();
        }

        private static List<Rating> list(Dataset<Row> part) {
            return part.select("user", "item", "time").sort("time", "user", "item").collectAsList().stream()
                    .map(row -> new Rating(
                            row.getInt(0), row.getInt(1), row.getTimestamp(2).toInstant()))
                    .toList();
        }
    }

    private Parts split(TemporalSplit split, List<Rating> ratings, double share) {
        return Parts.of(split.split(rows(ratings), share));
    }

    /** The users and films are read when the rows are, and {@link #SHIFT} is added then. */
    private Dataset<Row> shifted(List<Rating> ratings) {
        SHIFT.set(0);
        return spark.createDataFrame(
                rows(ratings)
                        .toJavaRDD()
                        .map(row -> RowFactory.create(
                                row.getInt(0) + SHIFT.get(), row.get(1), row.get(2), row.getInt(3) + SHIFT.get())),
                COLUMNS);
    }

    private Dataset<Row> rows(List<Rating> ratings) {
        List<Row> rows = ratings.stream()
                .map(rating -> RowFactory.create(rating.item(), Timestamp.from(rating.time()), "a note", rating.user()))
                .toList();
        return spark.createDataFrame(rows, COLUMNS).coalesce(1);
    }

    private static List<Rating> ratings(String... texts) {
        return Stream.of(texts).map(TemporalSplitTest::rating).toList();
    }

    /** {@code "1 10 03"}: user 1 rates film 10 at second 3. */
    private static Rating rating(String text) {
        String[] part = text.split(" ");
        return new Rating(
                Integer.parseInt(part[0]), Integer.parseInt(part[1]), Instant.ofEpochSecond(Integer.parseInt(part[2])));
    }
}
