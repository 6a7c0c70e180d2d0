package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    @Test
    void what_fits_stays_as_it_is() {
        String seen = "[half(-3)]\nexpected: -2\n but was: -1";

        assertThat(Excerpt.of(seen)).isEqualTo(seen);
    }

    @Test
    void a_long_list_keeps_head_and_tail_and_says_how_many_are_left_out() {
        String list = IntStream.range(0, 540).mapToObj(i -> "  reading " + i).collect(Collectors.joining(",\n"));

        assertThat(Excerpt.of("Expecting:\n" + list + "]\nto be empty").lines())
                .containsExactly(
                        "Expecting:",
                        "  reading 0,",
                        "  reading 1,",
                        "  reading 2,",
                        "  … 535 more …",
                        "  reading 538,",
                        "  reading 539]",
                        "to be empty");
    }

    @Test
    void a_long_history_keeps_head_and_tail() {
        String history =
                IntStream.rangeClosed(1, 100).mapToObj(i -> "step " + i).collect(Collectors.joining("\n"));

        assertThat(Excerpt.of(history).lines())
                .hasSize(19)
                .startsWith("step 1", "step 2")
                .contains("  … 82 lines …")
                .endsWith("step 99", "step 100");
    }

    @Test
    void two_long_values_keep_the_place_where_they_begin_to_differ() {
        String same = "a".repeat(500);

        assertThat(Excerpt.of("expected: \"" + same + "b\"\n but was: \"" + same + "c\"")
                        .lines())
                .containsExactly(
                        "expected: … 455 equal characters … " + "a".repeat(46) + "b\"",
                        " but was: … 455 equal characters … " + "a".repeat(46) + "c\"");
    }

    @Test
    void a_long_line_loses_its_middle() {
        assertThat(Excerpt.of("x".repeat(1_140))).hasSizeLessThan(180).contains(" … 1,000 characters … ");
    }

    @Test
    void a_sentence_stays_whole() {
        String sentence = "first-agent.properties: first.sinks.kafka.type = kafka is neither a short name nor a class. "
                .repeat(6);

        assertThat(Excerpt.of(sentence)).isEqualTo(sentence);
    }

    @Test
    void a_body_of_an_event_stays_whole() {
        String body = "{\"v\":1,\"kind\":\"rated\",\"mood\":[\"happy\"],\"note\":\"" + "n".repeat(250) + "\"}";

        assertThat(Excerpt.of(body)).isEqualTo(body);
    }

    @Test
    void two_long_lists_keep_the_elements_that_only_one_of_them_has() {
        String expected = IntStream.range(0, 60).mapToObj(i -> "reading " + i).collect(Collectors.joining(",\n"));

        assertThat(Excerpt.of("expected: [" + expected + "]\n but was: [" + expected.replace("g 30", "g 7000") + "]"))
                .contains("\nreading 30,\n", "\nreading 7000,\n", "  … 27 more …\n")
                .doesNotContain("reading 31");
    }

    @Test
    void two_long_lists_in_one_line_keep_the_elements_that_only_one_of_them_has() {
        String expected = IntStream.range(0, 60).mapToObj(i -> "reading " + i).collect(Collectors.joining(", "));

        assertThat(Excerpt.of("seen [" + expected + "]\nnot [" + expected.replace("g 30", "g 7000") + "]"))
                .contains(" reading 30, ", " reading 7000, ", " … 27 more … ")
                .doesNotContain("reading 31");
    }

    @Test
    void of_a_stack_trace_stay_what_was_thrown_and_the_frames_of_the_course() {
        String seen = """
                SparkException: Job aborted: Lost task 0.0: [FAILED_EXECUTE_UDF]
                \tat org.apache.spark.sql.catalyst.expressions.ScalaUDF.eval(ScalaUDF.scala:1205)
                \tat scala.collection.Iterator$$anon$10.next(Iterator.scala:461)
                \tat java.base/java.lang.Thread.run(Thread.java:840)
                Caused by: java.lang.IllegalStateException: boom
                \tat dev.streambook.unit3.exercise.WindowedRatings.lambda$build$ce8ac3f4$1(WindowedRatings.java:26)
                \tat org.apache.spark.sql.functions$.$anonfun$udf$91(functions.scala:8150)
                \t... 30 more

                Driver stacktrace:""";

        assertThat(Excerpt.of(seen)).isEqualTo("""
                SparkException: Job aborted: Lost task 0.0: [FAILED_EXECUTE_UDF]
                    … 3 frames …
                Caused by: java.lang.IllegalStateException: boom
                \tat dev.streambook.unit3.exercise.WindowedRatings.lambda$build$ce8ac3f4$1(WindowedRatings.java:26)
                    … 2 frames …

                Driver stacktrace:""");
    }
}
