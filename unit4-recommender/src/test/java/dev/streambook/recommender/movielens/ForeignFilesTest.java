package dev.streambook.recommender.movielens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.unit4.LoadedRatings;
import dev.streambook.unit4.RatingsLoader;
import dev.streambook.workbook.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that look like MovieLens and are something else: each is used as far as it can be, or rejected in one short line. */
class ForeignFilesTest {

    private static final RatingsLoader LOADER =
            Answer.reference(RatingsLoader.class).create();

    private static final int ROWS = 200;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void films_are_there() throws IOException {
        file = folder.resolve("ratings.csv");
        Files.writeString(folder.resolve("movies.csv"), "movieId,title,genres\n1,\"Film 1, The (1991)\",Drama\n");
    }

    @Test
    void a_space_after_a_comma_does_not_matter() throws IOException {
        write(
                "userId, movieId, rating, timestamp\n",
                i -> "%d, %d, 3.5, %d\n".formatted(1 + i % 20, 1 + i, seconds(i)));
        Files.writeString(
                folder.resolve("movies.csv"), "movieId, title, genres\n1, \"Film 1, The (1991)\", Drama|Comedy\n");

        LoadedRatings loaded = load();

        assertThat(loaded.ratings().size()).isEqualTo(ROWS);
        assertThat(loaded.badRows()).isEmpty();
        assertThat(MovieLens.open(folder).films().toList())
                .extracting(film -> film.title() + " " + film.genres())
                .containsExactly("Film 1, The (1991) [Drama, Comedy]");
    }

    @Test
    void milliseconds_are_called_milliseconds() throws IOException {
        write(i -> "%d,%d,3.5,%d000\n".formatted(1 + i % 20, 1 + i, seconds(i)));

        assertRejected(" has only bad rows, the first: time is 900000000000; expected seconds since 1970; are these"
                + " milliseconds?; give a MovieLens file as published");
    }

    @Test
    void dates_in_place_of_seconds_are_named() throws IOException {
        Files.writeString(
                file,
                "\"userId\",\"movieId\",\"rating\",\"timestamp\"\n9,11,5.0,2005-04-02 23:53:47\n2,9,3.0,2005-04-02 23:53:47\n");

        assertRejected(" has only bad rows, the first: time is \"2005-04-02 23:53:47\"; expected seconds since 1970;"
                + " give a MovieLens file as published");
    }

    @Test
    void a_large_file_of_bad_rows_is_rejected_after_its_first_ten_thousand_lines() throws IOException {
        Files.writeString(file, "9,11,5.0,2005-04-02\n".repeat(30_000));

        assertThatThrownBy(() -> MovieLens.open(folder).ratings(opened -> {
                    LoadedRatings loaded = LOADER.load(opened);
                    assertThat(loaded.badRows()).hasSize(10_000);
                    return loaded;
                }))
                .isInstanceOf(MovieLensException.class)
                .hasMessageStartingWith(file + " has only bad rows");
    }

    @Test
    void ratings_from_0_to_10_are_another_scale_however_few_are_bad() throws IOException {
        write(i -> "%d,%d,%d,%d\n".formatted(1 + i % 20, 1 + i, i % 11, seconds(i)));

        assertRejected(" has another scale: 90 of 200 rows have more than 5 stars, the first in line 8 (stars is 6.0;"
                + " expected 0.5 to 5.0 in steps of 0.5); expected 0.5 to 5.0 in steps of 0.5; convert the ratings");
    }

    @Test
    void a_few_wild_scores_are_no_other_scale() throws IOException {
        write(i -> "%d,%d,%s,%d\n".formatted(1 + i % 20, 1 + i, i < 3 ? "10" : "4.5", seconds(i)));

        assertThat(load().badRows()).hasSize(3);
    }

    @Test
    void a_file_of_views_has_no_ratings() throws IOException {
        write(i -> "%d,%d,-1,%d\n".formatted(1 + i % 20, 1 + i, seconds(i)));

        assertRejected(" has no ratings: its 200 rows have no stars, they say only that a film was seen;"
                + " give a MovieLens file as published");
    }

    @Test
    void views_among_ratings_are_set_aside() throws IOException {
        write(i -> "%d,%d,%s,%d\n".formatted(1 + i % 20, 1 + i, i % 4 == 0 ? "-1" : "4.5", seconds(i)));

        LoadedRatings loaded = load();

        assertThat(loaded.ratings().size()).isEqualTo(150);
        assertThat(loaded.views()).hasSize(50);
        assertThat(loaded.badRows()).isEmpty();
    }

    @Test
    void more_bad_rows_than_good_ones_are_no_ratings_file() throws IOException {
        write(i -> i % 3 == 0 ? "%d,%d,4.5,%d\n".formatted(1 + i, 1 + i, seconds(i)) : "a,b,c,d\n");

        assertThatThrownBy(() -> MovieLens.open(folder, 1_000).ratings(LOADER))
                .hasMessage(file
                        + " has 133 bad rows among 200, the first in line 3 (user is \"a\"; expected a whole number"
                        + " from 1 to 2147483647); give a MovieLens file as published");
    }

    @Test
    void a_file_without_times_says_which_columns_it_has() throws IOException {
        write("userId,movieId,rating\n", i -> "%d,%d,3.5\n".formatted(1 + i % 20, 1 + i));

        assertRejected(" starts with the columns [userId, movieId, rating]; expected user, movie or item, rating, time;"
                + " give a MovieLens file as published");
    }

    @Test
    void lines_that_end_as_on_old_macs_are_one_short_sentence() throws IOException {
        write(i -> "%d,%d,3.5,%d\n".formatted(1 + i % 20, 1 + i, seconds(i)));
        Files.writeString(file, Files.readString(file).replace('\n', '\r'));

        assertRejected(" has lines that end with CR alone, as on old Macs; expected LF or CR LF; save it with these");
    }

    @Test
    void utf_16_is_named() throws IOException {
        Files.write(file, "\uFEFF1,31,4.0,964982703\n".getBytes(StandardCharsets.UTF_16LE));

        assertRejected(" is UTF-16; expected UTF-8; save it as UTF-8");
    }

    @Test
    void utf_32_and_what_is_no_text_are_named() throws IOException {
        Files.write(file, "\uFEFF1,31,4.0,964982703\n".getBytes(Charset.forName("UTF-32LE")));
        assertRejected(" is UTF-32; expected UTF-8; save it as UTF-8");

        Files.write(file, "1,31,4.0,964982703\n".getBytes(StandardCharsets.UTF_16LE));
        assertRejected(" is no text: byte 2 is zero; expected a MovieLens file in UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "\u2066", "\u200f", "\u2028", "\u009b", "\u007f"})
    void what_turns_or_breaks_a_line_stays_out_of_messages_as_well(String sign) throws IOException {
        write(i -> i == 0 ? sign + "x,1,2.5,1\n" : "%d,%d,3.5,%d\n".formatted(i, i, seconds(i)));

        assertThat(load().badRows().get(0).toString())
                .contains("\\u%04x".formatted((int) sign.charAt(0)))
                .doesNotContain(sign);
    }

    @Test
    void control_characters_stay_out_of_messages() throws IOException {
        write(i -> i == 0 ? "\u001b[31mx,1,2.5,1\n" : "%d,%d,3.5,%d\n".formatted(i, i, seconds(i)));

        assertThat(load().badRows())
                .extracting(row -> row.toString().replace(file.toString(), "ratings.csv"))
                .containsExactly(
                        "ratings.csv:2: user is \"\\u001b[31mx\"; expected a whole number from 1 to 2147483647:"
                                + " \\u001b[31mx,1,2.5,1");

        Files.writeString(file, "\u001b]0;title\u0007" + "a,".repeat(1000));
        assertThatThrownBy(this::load)
                .satisfies(thrown -> assertThat(thrown.getMessage())
                        .hasSizeLessThan(400 + file.toString().length())
                        .doesNotContain("\u001b", "\u0007"));
    }

    @ParameterizedTest
    @CsvSource({
        "ml.zip, zip",
        "ML-LATEST-SMALL.ZIP, zip",
        "ratings.csv, zip",
        "ratings.csv.gz, gzip",
        "ratings.csv, gzip",
        "ratings.csv.bz2, bzip2",
        "ratings.csv, bzip2",
        "ratings.csv, xz",
        "ratings.csv.7z, 7z",
        "ratings.csv, 7z",
        "ratings.csv, zstd",
        "ratings.csv, rar",
        "ratings.csv, compress",
        "ratings.csv, lzma",
        "ratings.csv, lzip",
        "ratings.csv, lz4",
        "ratings.csv, cab",
        "ratings.csv, tar",
        "ratings.dat, zip",
        "u.data, gzip",
    })
    void a_packed_file_is_known_by_its_first_bytes_whatever_its_name(String name, String packer) throws IOException {
        Path packed = Files.write(folder.resolve(name), packed(packer));

        assertThatThrownBy(() -> MovieLens.open(packed))
                .isInstanceOf(MovieLensException.class)
                .hasMessage("%s is packed (%s); unpack it and give the folder", packed, packer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ratings.CSV.BZ2",
                "ratings.csv.xz",
                "ml.tar",
                "ml.tgz",
                "ml.Zst",
                "ml.TXZ",
                "ratings.csv.br",
                "ratings.csv.Z"
            })
    void a_file_with_the_name_of_a_packed_one_is_to_be_unpacked(String name) throws IOException {
        Path packed = Files.writeString(folder.resolve(name), "?");

        String packer = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        assertThatThrownBy(() -> MovieLens.open(packed))
                .hasMessage("%s is packed (%s); unpack it and give the folder", packed, packer);
    }

    @Test
    void packed_ratings_or_films_in_a_folder_are_named() throws IOException {
        Path films = Files.write(folder.resolve("movies.csv"), packed("gzip"));
        assertThatThrownBy(() -> MovieLens.open(folder))
                .hasMessage(
                        "%s holds no ratings; expected ratings.csv, ratings.dat or u.data; %s is packed; unpack it and give the folder",
                        folder, films);

        write(i -> "%d,%d,3.5,%d\n".formatted(1 + i % 20, 1 + i, seconds(i)));
        assertThatThrownBy(() -> MovieLens.open(folder))
                .hasMessage("%s is packed (gzip); unpack it and give the folder", films);

        Files.write(file, packed("zip"));
        assertThatThrownBy(() -> MovieLens.open(folder))
                .hasMessage("%s is packed (zip); unpack it and give the folder", file);
    }

    private void write(IntFunction<String> row) throws IOException {
        write("userId,movieId,rating,timestamp\n", row);
    }

    private void write(String header, IntFunction<String> row) throws IOException {
        Files.writeString(file, header + IntStream.range(0, ROWS).mapToObj(row).collect(Collectors.joining()));
    }

    private LoadedRatings load() {
        return MovieLens.open(folder).ratings(LOADER);
    }

    private void assertRejected(String message) {
        assertThatThrownBy(this::load).isInstanceOf(MovieLensException.class).hasMessage(file + message);
    }

    private static long seconds(int row) {
        return 900_000_000L + 3_600L * row;
    }

    /** The start of a file of this packer; of zip and gzip a whole one. */
    private static byte[] packed(String packer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        switch (packer) {
            case "zip" -> {
                try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
                    zip.putNextEntry(new ZipEntry("ml/ratings.csv"));
                    zip.write("1,31,4.0,964982703\n".getBytes(StandardCharsets.UTF_8));
                }
            }
            case "gzip" -> {
                try (OutputStream gzip = new GZIPOutputStream(bytes)) {
                    gzip.write("1,31,4.0,964982703\n".getBytes(StandardCharsets.UTF_8));
                }
            }
            case "bzip2" -> bytes.write("BZh91AY&SY".getBytes(StandardCharsets.ISO_8859_1));
            case "xz" -> bytes.write(new byte[] {(byte) 0xFD, '7', 'z', 'X', 'Z', 0, 0, 4});
            case "7z" -> bytes.write(new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 0x27, 0x1C, 0, 4});
            case "zstd" -> bytes.write(new byte[] {0x28, (byte) 0xB5, 0x2F, (byte) 0xFD, 4});
            case "compress" -> bytes.write(new byte[] {0x1F, (byte) 0x9D, (byte) 0x90, 'u'});
            case "lzma" -> bytes.write(new byte[] {0x5D, 0, 0, (byte) 0x80, 0});
            case "lzip" -> bytes.write(new byte[] {'L', 'Z', 'I', 'P', 1});
            case "lz4" -> bytes.write(new byte[] {4, 0x22, 0x4D, 0x18, 0x64});
            case "cab" -> bytes.write(new byte[] {'M', 'S', 'C', 'F', 0});
            case "tar" -> {
                byte[] header = new byte[512];
                System.arraycopy("ml/ratings.csv".getBytes(StandardCharsets.UTF_8), 0, header, 0, 14);
                System.arraycopy("ustar".getBytes(StandardCharsets.UTF_8), 0, header, 257, 5);
                bytes.write(header);
            }
            case "rar" -> bytes.write(new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 1, 0});
            default -> throw new IllegalArgumentException(packer);
        }
        return bytes.toByteArray();
    }
}
