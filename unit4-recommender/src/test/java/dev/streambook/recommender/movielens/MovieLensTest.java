package dev.streambook.recommender.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.streambook.event.Film;
import dev.streambook.event.Rated;
import dev.streambook.unit4.BadRow;
import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsLoader;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MovieLensTest {

    private static final RatingsLoader LOADER =
            Answer.reference(RatingsLoader.class).create();

    private static final Rated FIRST =
            new Rated("ml-1-31-964982703", 1, 31, "2001:db8:0:1:5054:ff:fe00:1", Instant.ofEpochSecond(964982703), 4);

    private static final Rated SECOND = new Rated(
            "ml-70000-7-964981247", 70000, 7, "2001:db8:1:1170:5054:ff:fe00:1", Instant.ofEpochSecond(964981247), 5);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = ';',
            value = {
                "ratings.csv; `userId,movieId,rating,timestamp\n1,31,4.0,964982703\n70000,7,5.0,964981247\n`",
                "ratings.csv; `user_id,item_id,rating,timestamp\r\n1,31,4,964982703\r\n70000,7,5,964981247`",
                "ratings.csv; `1,31,4,964982703\n70000,7,5,964981247\n`",
                "ratings.csv; `\uFEFFuserId,movieId,rating,timestamp\n\"1\",\"31\",4.0,964982703\n70000,7,5,964981247\n`",
                "ratings.dat; `1::31::4::964982703\n70000::7::5::964981247\n`",
                "u.data; `1\t31\t4\t964982703\n70000\t7\t5\t964981247\n`",
            })
    void each_of_the_three_formats_gives_the_same_events(String name, String content) throws IOException {
        Path file = write(name, content);

        assertThat(ratings(MovieLens.open(folder))).containsExactly(SECOND, FIRST);
        assertThat(ratings(MovieLens.open(file))).containsExactly(SECOND, FIRST);
    }

    @Test
    void a_ratings_file_may_bear_any_name() throws IOException {
        Path file = write("u1.base", "1\t31\t4\t964982703\n");

        assertThat(ratings(MovieLens.open(file))).containsExactly(FIRST);
    }

    @Test
    void titles_of_a_csv_file_keep_their_commas_quotes_and_accents() throws IOException {
        write("ratings.csv", "1,31,4,964982703\n");
        write("movies.csv", """
                item_id,title,genres
                11,"American President, The (1995)",Comedy|Drama|Romance
                7789,"11'09""01 - September 11 (2002)",Drama
                29,"City of Lost Children, The (Cité des enfants perdus, La) (1995)",Sci-Fi
                114335,La cravate (1957),(no genres listed)
                """);

        assertThat(MovieLens.open(folder).films().toList())
                .containsExactly(
                        new Film(11, "American President, The (1995)", List.of("Comedy", "Drama", "Romance")),
                        new Film(7789, "11'09\"01 - September 11 (2002)", List.of("Drama")),
                        new Film(
                                29,
                                "City of Lost Children, The (Cité des enfants perdus, La) (1995)",
                                List.of("Sci-Fi")),
                        new Film(114335, "La cravate (1957)", List.of()));
    }

    @Test
    void titles_of_a_dat_file_may_be_latin_1_or_utf_8() throws IOException {
        write("ratings.dat", "1::31::4::964982703\n");
        Files.write(
                folder.resolve("movies.dat"),
                "73::Misérables, Les (1995)::Drama|Musical\n".getBytes(StandardCharsets.ISO_8859_1));
        Film miserables = new Film(73, "Misérables, Les (1995)", List.of("Drama", "Musical"));

        assertThat(MovieLens.open(folder).films().toList()).containsExactly(miserables);

        write("movies.dat", "73::Misérables, Les (1995)::Drama|Musical\n");

        assertThat(MovieLens.open(folder).films().toList()).containsExactly(miserables);
    }

    @Test
    void genres_of_ml_100k_are_flags() throws IOException {
        write("u.data", "1\t31\t4\t964982703\n");
        write(
                "u.item",
                "1|Toy Story (1995)|01-Jan-1995||http://imdb.example/1|0|0|0|1|1|1|0|0|0|0|0|0|0|0|0|0|0|0|0\n"
                        + "267|unknown||||1|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0\n");

        assertThat(MovieLens.open(folder).films().toList())
                .containsExactly(
                        new Film(1, "Toy Story (1995)", List.of("Animation", "Children's", "Comedy")),
                        new Film(267, "unknown", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1,31,4.0           | the row has 3 columns; expected 4: user, item, stars, seconds since 1970",
                "1,31,4.0,1,2       | the row has 5 columns; expected 4: user, item, stars, seconds since 1970",
                "one,31,4.0,1       | user is \"one\"; expected a whole number from 1 to 2147483647",
                "0,31,4.0,1         | user is 0; expected 1 or more",
                "1,2147483648,4.0,1 | item is \"2147483648\"; expected a whole number from 1 to 2147483647",
                "1,31,6.0,1         | stars is 6.0; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,good,1        | stars is \"good\"; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,4.0,2000-01-01 | time is \"2000-01-01\"; expected seconds since 1970",
                "1,31,4.0,9223372036854775807 | time is 9223372036854775807; expected seconds since 1970",
                "1,31,4.0,964982703000000 | time is 964982703000000; expected seconds since 1970; are these microseconds?",
                "1,31,4.0,-5000000000 | time is 1811-07-23T15:06:40Z; expected a year from 1900 to 9999",
                "1,31,4.0,964982703000 | time is 964982703000; expected seconds since 1970; are these milliseconds?",
                "+1,31,4.0,1        | user is \"+1\"; expected a whole number from 1 to 2147483647",
                "\u0661,31,4.0,1   | user is \"\u0661\"; expected a whole number from 1 to 2147483647",
                "1,\uff13\uff11,4.0,1 | item is \"\uff13\uff11\"; expected a whole number from 1 to 2147483647",
                "1,\u0969,4.0,1    | item is \"\u0969\"; expected a whole number from 1 to 2147483647",
                "1,31,4d,1          | stars is \"4d\"; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,0x1p2,1       | stars is \"0x1p2\"; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,4e0,1         | stars is \"4e0\"; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,+4,1          | stars is \"+4\"; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,NaN,1         | stars is \"NaN\"; expected 0.5 to 5.0 in steps of 0.5",
                "1,31,4.0,+964982703 | time is \"+964982703\"; expected seconds since 1970",
                "1,31,4.0,\u0b67    | time is \"\u0b67\"; expected seconds since 1970",
                "\"1,31,4.0,1       | a quote is not closed, or closed too early; expected CSV",
            })
    void a_malformed_row_is_left_out_and_reported_with_file_line_and_reason(String row, String reason)
            throws IOException {
        Path file = write(
                "ratings.csv", "userId,movieId,rating,timestamp\n1,31,4.0,964982703\n" + row + "\n70000,7,5,964981247");

        LoadedRatings loaded = MovieLens.open(folder).ratings(LOADER);

        assertThat(loaded.ratings()).containsExactly(SECOND, FIRST);
        assertThat(loaded.badRows()).containsExactly(new BadRow(file, 3, reason, row));
    }

    @Test
    void a_line_that_is_not_utf_8_or_never_ends_costs_only_that_line() throws IOException {
        Path file = folder.resolve("ratings.csv");
        Files.write(
                file,
                ("1,31,4.0,964982703\né,1,1,1\n" + "9".repeat(200_000) + "\n70000,7,5,964981247")
                        .getBytes(StandardCharsets.ISO_8859_1));

        LoadedRatings loaded = MovieLens.open(folder).ratings(LOADER);

        assertThat(loaded.ratings()).containsExactly(SECOND, FIRST);
        assertThat(loaded.badRows())
                .extracting(BadRow::line, BadRow::reason)
                .containsExactly(
                        tuple(2L, "the line is not UTF-8; expected UTF-8"),
                        tuple(3L, "the line is longer than 65536 bytes; expected a row"));
        assertThat(loaded.badRows().get(1).text()).hasSize(201).endsWith("9…");
    }

    @Test
    void a_bad_row_prints_as_editors_expect_it() {
        assertThat(new BadRow(Path.of("ratings.csv"), 3, "user is 0; expected 1 or more", "0,1,1,1"))
                .hasToString("ratings.csv:3: user is 0; expected 1 or more: 0,1,1,1");
    }

    @Test
    void as_many_bad_rows_as_allowed_are_no_failure_but_one_more_is() throws IOException {
        Path file = write("ratings.csv", "1,31,4.0,964982703\n0,1,1,1\n0,2,1,1\n70000,7,5,964981247\n");

        assertThat(ratings(MovieLens.open(file, 2))).containsExactly(SECOND, FIRST);

        MovieLens strict = MovieLens.open(file, 1);
        assertThatThrownBy(() -> strict.ratings(LOADER))
                .isInstanceOf(MovieLensException.class)
                .hasMessage(file
                        + " has more than 1 bad rows, the first in line 2 (user is 0; expected 1 or more);"
                        + " correct the file or allow more");
    }

    @Test
    void a_path_that_does_not_exist_is_one_clear_sentence() {
        Path missing = folder.resolve("ml-latest");

        assertRefused(
                missing,
                missing + " does not exist; unpack a MovieLens data set and give the folder that holds ratings.csv,"
                        + " ratings.dat or u.data");
    }

    @Test
    void an_empty_folder_is_one_clear_sentence() {
        assertRefused(
                folder,
                folder + " is empty; expected ratings.csv, ratings.dat or u.data; unpack a MovieLens data set and give"
                        + " the folder that holds ratings.csv, ratings.dat or u.data");
    }

    @Test
    void a_folder_without_ratings_is_one_clear_sentence() throws IOException {
        write("movies.csv", "1,Toy Story (1995),Comedy\n");

        assertRefused(
                folder,
                folder + " holds no ratings; expected ratings.csv, ratings.dat or u.data; unpack a MovieLens data set"
                        + " and give the folder that holds ratings.csv, ratings.dat or u.data");
    }

    @Test
    void a_folder_around_the_right_one_is_told_the_right_one() throws IOException {
        Path inner = Files.createDirectory(folder.resolve("ml-1m"));
        Files.writeString(inner.resolve("ratings.dat"), "1::31::4::964982703\n");

        assertRefused(
                folder,
                folder + " holds no ratings; expected ratings.csv, ratings.dat or u.data; did you mean " + inner + "?");
    }

    @Test
    void an_archive_is_to_be_unpacked() throws IOException {
        Path archive = write("ml-latest-small.zip", "PK");

        assertRefused(archive, archive + " is packed (zip); unpack it and give the folder");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "userId,movieId,rating,timestamp\n"})
    void a_file_without_rows_is_one_clear_sentence(String content) throws IOException {
        Path file = write("ratings.csv", content);

        assertRefused(folder, file + " has no rows; give a MovieLens file as published");
    }

    @Test
    void a_file_of_nothing_but_bad_rows_is_one_clear_sentence() throws IOException {
        Path file = write("ratings.dat", "1,2,3,4\n5,6,7,8\n");

        assertRefused(
                folder,
                file + " has only bad rows, the first: the row has 1 columns; expected 4: user, item, stars,"
                        + " seconds since 1970; give a MovieLens file as published");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"movieId,userId,rating,timestamp", "movieId,title,genres", "userId,movieId,tag,timestamp"})
    void other_columns_are_refused_before_any_is_taken_for_another(String header) throws IOException {
        Path file = write("ratings.csv", header + "\n1,2,3,4\n");

        assertRefused(
                folder,
                "%s starts with the columns [%s]; expected user, movie or item, rating, time; give a MovieLens file as published"
                        .formatted(file, header.replace(",", ", ")));
    }

    @Test
    void a_file_of_one_word_is_no_ratings_file() throws IOException {
        Path file = write("notes.txt", "hello\n");

        assertRefused(
                file,
                file + " has no columns in its first line; expected ratings separated by comma, :: or tab; unpack a"
                        + " MovieLens data set and give the folder that holds ratings.csv, ratings.dat or u.data");
    }

    @Test
    void ratings_without_titles_can_be_read_but_their_films_cannot() throws IOException {
        Path file = write("ratings.csv", "1,31,4.0,964982703\n");
        MovieLens movieLens = MovieLens.open(file);

        assertThat(movieLens.filmsFile()).isEmpty();
        assertThatThrownBy(movieLens::films)
                .isInstanceOf(MovieLensException.class)
                .hasMessage(
                        file
                                + " has no movies.csv beside it; expected the titles there; give the whole folder of the data set");
    }

    @Test
    void a_negative_limit_is_refused() {
        assertThatThrownBy(() -> MovieLens.open(folder, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxBadRows is -1; expected 0 or more");
    }

    @Test
    void the_small_data_set_loads_whole_where_it_is_at_hand() {
        String path = System.getenv("STREAMBOOK_ML_LATEST_SMALL");
        Assumptions.assumeTrue(
                path != null, "set STREAMBOOK_ML_LATEST_SMALL to the folder of ml-latest-small to run this");
        MovieLens movieLens = MovieLens.open(Path.of(path), 0);

        assertThat(movieLens.films().toList()).hasSize(9_742);
        assertThat(movieLens.ratings(LOADER).ratings().size()).isEqualTo(100_836);
    }

    private static List<Rated> ratings(MovieLens movieLens) {
        return StreamSupport.stream(movieLens.ratings(LOADER).ratings().spliterator(), false)
                .toList();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static void assertRefused(Path path, String message) {
        assertThatThrownBy(() -> MovieLens.open(path).ratings(LOADER))
                .isInstanceOf(MovieLensException.class)
                .hasMessage(message);
    }
}
