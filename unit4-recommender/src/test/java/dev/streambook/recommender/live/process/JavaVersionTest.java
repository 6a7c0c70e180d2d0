package dev.streambook.recommender.live.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JavaVersionTest {

    @ParameterizedTest
    @ValueSource(ints = {17, 21, 25})
    void these_run(int feature) {
        assertThatCode(() -> JavaVersion.check(feature)).doesNotThrowAnyException();
    }

    @Test
    void a_newer_one_is_refused_in_one_sentence() {
        assertThatThrownBy(() -> JavaVersion.check(26))
                .isInstanceOf(LiveException.class)
                .hasMessage("this is Java 26; expected Java 17 to 25; set JAVA_HOME to such a JDK");
    }
}
