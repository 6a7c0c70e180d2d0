package dev.streambook.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the pom does with each module for {@code -Punit2} and {@code -D exercise=2.9}: {@code docs/decisions/one-unit-alone.md}. */
class OneUnitAloneTest {

    @ParameterizedTest
    @CsvSource({
        "1, unit1-concepts",
        "2.9, unit2-ingestion",
        "2.13, unit2-ingestion",
        "2.Replicas, unit2-ingestion",
        "3, unit3-processing",
        "4.0, unit4-recommender"
    })
    void the_unit_that_is_asked_for_is_tested(String only, String module) throws IOException {
        assertThat(isTested(only, module)).isTrue();
        assertThat(isAbove(only, module)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1, streambook",
        "1, common",
        "2.1, common",
        "2.1, unit1-concepts",
        "4, unit3-processing",
        "4.1, unit2-ingestion"
    })
    void what_it_needs_is_compiled_and_not_tested(String only, String module) throws IOException {
        assertThat(isTested(only, module)).isFalse();
        assertThat(isAbove(only, module)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, unit2-ingestion", "1.12, unit4-recommender", "2.3, unit3-processing", "3, unit4-recommender"})
    void what_needs_it_is_left_alone(String only, String module) throws IOException {
        assertThat(isTested(only, module)).isFalse();
        assertThat(isAbove(only, module)).isTrue();
    }

    @Test
    void each_unit_has_a_profile() throws IOException {
        for (int unit = 1; unit <= 4; unit++) {
            assertThat(pom())
                    .containsPattern("<id>unit%d</id>\\s*<properties>\\s*<only>%1$d</only>".formatted(unit))
                    .contains("<module>" + ProjectFolder.module(unit) + "</module>");
        }
    }

    private static boolean isTested(String only, String module) throws IOException {
        return condition("maven.test.skip").matcher(only + " " + module).find();
    }

    private static boolean isAbove(String only, String module) throws IOException {
        return condition("is.above").matcher(only + " " + module).find();
    }

    /** The pattern that decides over {@code property}. */
    private static Pattern condition(String property) throws IOException {
        Matcher pattern = Pattern.compile(
                        "(?s)<condition property=\"" + Pattern.quote(property) + "\".*?pattern=\"([^\"]*)\"")
                .matcher(pom());
        assertThat(pattern.find())
                .as("the condition for %s in pom.xml", property)
                .isTrue();
        return Pattern.compile(pattern.group(1));
    }

    private static String pom() throws IOException {
        return Files.readString(ProjectFolder.root().resolve("pom.xml"));
    }
}
