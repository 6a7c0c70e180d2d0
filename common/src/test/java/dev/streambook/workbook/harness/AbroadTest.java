package dev.streambook.workbook.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;

class AbroadTest {

    private final Locale language = Locale.getDefault();
    private final TimeZone clock = TimeZone.getDefault();

    @Test
    void numbers_have_other_digits_in_egypt() throws Exception {
        assertThat(Abroad.inEgypt(() -> String.format(Locale.getDefault(Locale.Category.FORMAT), "%d", 17)))
                .isEqualTo("\u0661\u0667");
    }

    @Test
    void clocks_show_another_time_in_kathmandu() throws Exception {
        assertThat(Abroad.inKathmandu(ZoneId::systemDefault)).isEqualTo(ZoneId.of("Asia/Kathmandu"));
    }

    @Test
    void the_settings_are_back_afterwards_also_after_a_failure() {
        assertThatThrownBy(() -> Abroad.inEgypt(() -> Abroad.inKathmandu(() -> {
                    throw new IllegalStateException("lost");
                })))
                .hasMessage("lost");

        assertThat(Locale.getDefault()).isEqualTo(language);
        assertThat(TimeZone.getDefault()).isEqualTo(clock);
    }
}
