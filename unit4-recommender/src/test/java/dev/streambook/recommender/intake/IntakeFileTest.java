package dev.streambook.recommender.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.recommender.ReferenceParts;
import dev.streambook.unit2.ChannelAgent;
import dev.streambook.unit2.PiiInterceptor;
import dev.streambook.unit2.TailAgent;
import dev.streambook.workbook.Answer;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeFileTest {

    private final IntakeGate gate = ReferenceParts.gate();
    private final PiiInterceptor mask = Answer.reference(PiiInterceptor.class).create(gate);

    @TempDir
    Path folder;

    @Test
    void the_stand_alone_agent_is_set_up_as_the_references_of_2_2_2_3_and_2_5_say() throws IOException {
        IntakeFile file = IntakeFile.of(mask, gate)
                .tailedBy(Answer.reference(TailAgent.class).text().replace("/streambook/tail", "/streambook/intake"))
                .keptBy(Answer.reference(ChannelAgent.class).text());

        Properties assembled = written(file);
        assertThat(assembled.keySet().removeIf(key -> key.toString().matches(".*[.](answer|homes|keys)")))
                .as("whose classes to run is all that a stand-alone agent is not told")
                .isTrue();
        assertThat(assembled).isEqualTo(standAlone());
    }

    @Test
    void what_an_answer_says_takes_the_place_of_all_that_stood_there() throws IOException {
        IntakeFile file = IntakeFile.of(mask, gate)
                .tailedBy("tailer.sources.tail.type = TAILDIR\n"
                        + "tailer.sources.tail.filegroups.logs = ${env:STREAMBOOK_LOGS}/\\\\d+[.]jsonl\n"
                        + "tailer.sources.tail.channels = queue\n")
                .keptBy(
                        "keeper.channels.queue.type = file\n"
                                + "keeper.channels.queue.dataDirs = ${env:STREAMBOOK_CHANNEL}/a,${env:STREAMBOOK_CHANNEL:-/b}/c\n");

        Properties assembled = written(file);
        assertThat(assembled)
                .containsEntry("intake.sources.tail.filegroups.logs", "${env:STREAMBOOK_LOGS}/\\d+[.]jsonl")
                .containsEntry("intake.sources.tail.channels", "good bad")
                .containsEntry("intake.sources.tail.interceptors", "gate")
                .containsEntry("intake.sources.tail.selector.default", "bad")
                .doesNotContainKeys("intake.sources.tail.positionFile", "intake.channels.bad.capacity")
                .containsEntry(
                        "intake.channels.bad.dataDirs",
                        "${env:STREAMBOOK_STATE:-/var/streambook/intake}/bad/a,"
                                + "${env:STREAMBOOK_STATE:-/var/streambook/intake}/bad/c");
    }

    @Test
    void an_answer_may_name_its_folder_once_under_a_key_of_its_own() throws IOException {
        IntakeFile file = IntakeFile.of(mask, gate)
                .keptBy("folder = ${env:STREAMBOOK_CHANNEL:-/b}\n"
                        + "keeper.channels.queue.dataDirs = ${folder}/data\n");

        assertThat(written(file))
                .containsEntry(
                        "intake.channels.good.dataDirs", "${env:STREAMBOOK_STATE:-/var/streambook/intake}/good/data");
    }

    @Test
    void both_sinks_reach_the_brokers_as_every_other_client_does() throws IOException {
        IntakeFile file = IntakeFile.of(mask, gate)
                .reaching(Map.of("bootstrap.servers", "a:9092", "sasl.jaas.config", "password=${secret:/run:pw}"));

        Properties assembled = written(file);
        assertThat(assembled)
                .containsEntry("intake.sinks.events.kafka.producer.sasl.jaas.config", "password=$${secret:/run:pw}")
                .containsEntry(
                        "intake.sinks.deadletters.kafka.producer.sasl.jaas.config", "password=$${secret:/run:pw}")
                .doesNotContainKey("intake.sinks.events.kafka.producer.bootstrap.servers");
    }

    private Properties written(IntakeFile file) throws IOException {
        try (Reader text = Files.newBufferedReader(file.writeInto(folder))) {
            return properties(text);
        }
    }

    private static Properties standAlone() throws IOException {
        try (Reader text = new InputStreamReader(
                IntakeFile.class.getResourceAsStream("/intake.properties"), StandardCharsets.UTF_8)) {
            return properties(text);
        }
    }

    private static Properties properties(Reader text) throws IOException {
        Properties properties = new Properties();
        properties.load(text);
        return properties;
    }
}
