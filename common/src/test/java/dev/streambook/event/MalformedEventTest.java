package dev.streambook.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which a line can be no event, each with the whole sentence that says so. */
class MalformedEventTest {

    private static final String GOOD = """
            {"v":1,"kind":"rated","id":"r-1","user":1,"item":31,"device":"::1","time":"2026-01-31T20:15:00Z","stars":2.5}""";

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            quoteCharacter = '`',
            value = {
                "\"v\":1,          |                  | v is missing; expected a whole number",
                "\"v\":1           | \"v\":2          | v is 2; expected 1",
                "\"v\":1           | \"v\":\"1\"      | v is \"1\"; expected a whole number",
                "\"kind\":\"rated\", |                | kind is missing; expected one of rated, watched, shown, unrated",
                "\"rated\"         | \"liked\"        | kind is \"liked\"; expected one of rated, watched, shown, unrated",
                "\"rated\"         | \"Rated\"        | kind is \"Rated\"; expected one of rated, watched, shown, unrated",
                "\"rated\"         | 7                | kind is 7; expected one of rated, watched, shown, unrated",
                "\"id\":\"r-1\",   |                  | id is missing; expected a string of 1 to 128 characters",
                "\"r-1\"           | 42               | id is 42; expected a string of 1 to 128 characters",
                "\"r-1\"           | null             | id is null; expected a string of 1 to 128 characters",
                "\"r-1\"           | \" \"            | id is \" \"; expected 1 to 128 characters, not all blank",
                "\"r-1\"           | \"\\ud83c\"      | id is \"\\ud83c\", which holds half a surrogate pair; expected Unicode text",
                "\"user\":1,       |                  | user is missing; expected a whole number",
                "\"user\":1        | \"user\":\"1\"   | user is \"1\"; expected a whole number",
                "\"user\":1        | \"user\":1.0     | user is 1.0; expected a whole number",
                "\"user\":1        | \"user\":true    | user is true; expected a whole number",
                "\"user\":1        | \"user\":0       | user is 0; expected 1 or more",
                "\"user\":1        | \"user\":-5      | user is -5; expected 1 or more",
                "\"user\":1 | \"user\":2147483648 | user is 2147483648; expected a whole number of at most 2147483647",
                "\"user\":1 | \"user\":99999999999999999999 | user is 99999999999999999999; expected a whole number of at most 2147483647",
                "\"item\":31,      |                  | item is missing; expected a whole number",
                "\"item\":31       | \"item\":[31]    | item is [31]; expected a whole number",
                "\"item\":31       | \"item\":0       | item is 0; expected 1 or more",
                "\"device\":\"::1\", |                | device is missing; expected a string with the address of the device",
                "\"::1\"           | {}               | device is {}; expected a string with the address of the device",
                "\"::1\"           | \"\"             | device is \"\"; expected 1 to 128 characters, not all blank",
                "2026-01-31T20:15:00Z | yesterday     | time is \"yesterday\"; expected a string with an instant such as 2026-01-31T20:15:00Z",
                "2026-01-31T20:15:00Z | 2026-02-30T20:15:00Z | time is \"2026-02-30T20:15:00Z\"; expected a string with an instant such as 2026-01-31T20:15:00Z",
                "2026-01-31T20:15:00Z | +10000-01-01T00:00:00Z | time is +10000-01-01T00:00:00Z; expected a year from 1900 to 9999",
                "2026-01-31T20:15:00Z | 1899-12-31T23:59:59.999999999Z | time is 1899-12-31T23:59:59.999999999Z; expected a year from 1900 to 9999",
                "\"2026-01-31T20:15:00Z\" | 1769890500 | time is 1769890500; expected a string with an instant such as 2026-01-31T20:15:00Z",
                ",\"stars\":2.5    |                  | stars is missing; expected a number",
                "2.5               | \"2.5\"          | stars is \"2.5\"; expected a number",
                "2.5               | 7                | stars is 7.0; expected 0.5 to 5.0 in steps of 0.5",
                "2.5               | 2.25             | stars is 2.25; expected 0.5 to 5.0 in steps of 0.5",
                "2.5               | 1e400            | stars is Infinity; expected 0.5 to 5.0 in steps of 0.5",
                "\"rated\"         | \"watched\"      | seconds is missing; expected a whole number",
                "\"rated\"         | \"shown\"        | position is missing; expected a whole number",
            })
    void a_field_that_is_missing_or_wrong_is_named_with_its_value(String found, String replacement, String message) {
        String line = GOOD.replace(found, replacement == null ? "" : replacement);

        assertThat(line).isNotEqualTo(GOOD);
        assertMalformed(line, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"kind\":\"watched\",\"seconds\":-1    | watched is PT-1S; expected PT0S to PT24H in whole seconds",
                "\"kind\":\"watched\",\"seconds\":86401 | watched is PT24H1S; expected PT0S to PT24H in whole seconds",
                "\"kind\":\"watched\",\"seconds\":1.5   | seconds is 1.5; expected a whole number",
                "\"kind\":\"shown\",\"position\":0      | position is 0; expected 1 or more",
            })
    void the_field_of_its_own_of_each_kind_has_its_range(String own, String message) {
        assertMalformed(GOOD.replace("\"kind\":\"rated\"", own), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``            | the line is \"\"; expected one JSON object",
                "`  `          | the line is \"  \"; expected one JSON object",
                "[1,2]         | the line is \"[1,2]\"; expected one JSON object",
                "null          | the line is \"null\"; expected one JSON object",
                "hello         | the line is \"hello\"; expected one JSON object",
                "{\"v\":1      | the line ends inside of its JSON object; expected its end",
                "{\"v\":1,\"kin | the line ends inside of its JSON object; expected its end",
                "{\"x\":[{      | the line ends inside of its JSON object; expected its end",
                "{'v':1}       | the line is not JSON near character 1 (\"{'v':1}\"); expected one JSON object",
                "{\"v\":01}     | the line is not JSON near character 6 (\"01}\"); expected one JSON object",
                "{\"v\":1,}     | the line is not JSON near character 7 (\",}\"); expected one JSON object",
                "{\"v\":NaN}    | the line is not JSON near character 8 (\"N}\"); expected one JSON object",
                "{\"v\":\"\t\"}   | the line is not JSON near character 6 (\"\"\\u0009\"}\"); expected one JSON object",
                "{\"v\":1}x     | the line is not JSON near character 8 (\"x\"); expected one JSON object",
                "{\"v\":1}{}    | the line goes on after its JSON object; expected its end",
                "{\"v\":1} 7    | the line goes on after its JSON object; expected its end",
                "{\"v\":1}]     | the line is not JSON near character 7 (\"}]\"); expected one JSON object",
            })
    void a_line_that_is_not_one_json_object_says_where_it_fails(String line, String message) {
        assertMalformed(line, message);
    }

    @Test
    void a_missing_value_such_as_a_tombstone_is_refused() {
        assertMalformed((byte[]) null, "the line is missing; expected one JSON object");
    }

    @Test
    void a_field_that_stands_twice_is_refused() {
        assertMalformed(GOOD.replace("\"user\":1", "\"user\":1,\"user\":1"), "user stands twice; expected it once");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        String message = "the line is not UTF-8; expected one JSON object in UTF-8";
        String line = GOOD.replace("r-1", "é");

        assertMalformed(line.getBytes(StandardCharsets.ISO_8859_1), message);
        assertMalformed(line.getBytes(StandardCharsets.UTF_16), message);
        assertMalformed(new byte[] {'"', (byte) 0xC0, (byte) 0x80, '"'}, message);
    }

    @Test
    void utf_16_that_happens_to_be_utf_8_is_refused_all_the_same() {
        assertThatThrownBy(() -> EventJson.read(GOOD.getBytes(StandardCharsets.UTF_16LE)))
                .isInstanceOf(MalformedEventException.class);
    }

    @Test
    void a_line_longer_than_the_limit_is_refused_unread() {
        String filler = " ".repeat(EventJson.LONGEST_LINE - GOOD.length());

        assertThat(EventJson.read((GOOD + filler).getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Rated.class);
        assertMalformed(GOOD + filler + " ", "the line has 16385 bytes; expected at most 16384");
    }

    @Test
    void deep_nesting_and_endless_numbers_are_refused_and_cost_neither_stack_nor_time() {
        String message =
                "the line is nested deeper than 32, or has a number of more than 100 digits; expected an event";

        assertMalformed("{\"a\":".repeat(2_700), message);
        assertMalformed("{\"a\":" + "[".repeat(16_000), message);
        assertMalformed(GOOD.replace("\"user\":1", "\"user\":" + "[".repeat(40) + "]".repeat(40)), message);
        assertMalformed(GOOD.replace("\"user\":1", "\"user\":" + "9".repeat(5_000)), message);
        assertMalformed(GOOD.replace("\"v\":1", "\"v\":1,\"x\":" + "9".repeat(101)), message);
    }

    @Test
    void a_long_value_is_cut_and_line_breaks_are_escaped_in_the_message() {
        String line = GOOD.replace("\"rated\"", "\"\\n\\u001b" + "k".repeat(200) + "\"");

        assertMalformed(
                line,
                "kind is \"\\u000a\\u001b" + "k".repeat(78) + "…\"; expected one of rated, watched, shown, unrated");
    }

    @Test
    void whatever_bytes_arrive_the_answer_is_an_event_or_this_exception() {
        Random random = new Random(42);

        for (int i = 0; i < 20_000; i++) {
            byte[] line = mutated(GOOD.getBytes(StandardCharsets.UTF_8), random);
            Throwable thrown = catchThrowable(() -> EventJson.read(line));

            if (thrown != null) {
                assertThat(thrown).isInstanceOf(MalformedEventException.class);
                assertThat(thrown.getMessage()).hasSizeLessThan(300).doesNotContain("\n", "\r");
            }
        }
    }

    private static byte[] mutated(byte[] line, Random random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = random.nextInt(line.length);
        out.write(line, 0, at);
        out.write(random.nextInt(256));
        int rest = Math.min(line.length, at + random.nextInt(3));
        out.write(line, rest, random.nextInt(8) == 0 ? 0 : line.length - rest);
        return out.toByteArray();
    }

    private static void assertMalformed(String line, String message) {
        assertMalformed(line.getBytes(StandardCharsets.UTF_8), message);
    }

    private static void assertMalformed(byte[] line, String message) {
        assertThatThrownBy(() -> EventJson.read(line))
                .isInstanceOf(MalformedEventException.class)
                .hasMessage(message);
    }
}
