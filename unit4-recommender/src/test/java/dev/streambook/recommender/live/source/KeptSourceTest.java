package dev.streambook.recommender.live.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.streambook.recommender.settings.SettingException;
import dev.streambook.recommender.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptSourceTest {

    @Test
    void data_of_one_source_are_not_continued_with_another(@TempDir Path folder) {
        KeptSource kept = new KeptSource(folder, "--data");
        kept.claim(audience(Map.of(), 10));

        kept.claim(audience(Map.of("generator.events-per-second", "7"), 20));
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(() -> kept.claim(audience(Map.of("generator.seed", "43"), 10)))
                .withMessageStartingWith("--data holds what came from an invented audience: ")
                .withMessageEndingWith("; name another folder");
    }

    @Test
    void a_later_run_writes_the_lines_after_those_of_an_earlier_one() throws Exception {
        List<String> whole = lines(audience(Map.of(), 30), 0);

        assertThat(whole).hasSize(30);
        assertThat(lines(audience(Map.of(), 30), 12)).isEqualTo(whole.subList(12, 30));
    }

    private static List<String> lines(Source source, long from) throws Exception {
        List<String> lines = new ArrayList<>();
        source.run(line -> lines.add(new String(line, StandardCharsets.ISO_8859_1)), from);
        return lines;
    }

    private static Source audience(Map<String, String> settings, long limit) {
        return new GeneratedSource(
                Audience.read(Settings.load(settings, Map.of()).block("generator")), OptionalLong.of(limit));
    }
}
