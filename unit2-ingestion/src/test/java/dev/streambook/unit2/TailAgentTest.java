package dev.streambook.unit2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.engine.flume.FlumeAgent;
import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.junit.Rule;
import dev.streambook.workbook.junit.Specification;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** In each scene the last line that is written goes into a log which every agent here follows: it is the last to arrive. */
@Engines
@Specification(TailAgent.class)
class TailAgentTest {

    private static final String LIVE = "events.jsonl";

    /** What a variable is set to that may have another value at the next start. */
    private static final String CHANGING = "(another one each time)";

    private TailRun run;
    private LogFolder logs;

    @BeforeEach
    void a_machine_with_an_application_that_writes_logs(
            Answer<TailAgent> answer, KafkaBroker broker, FlumeAgents flume, Isolated isolated) {
        run = new TailRun(answer, broker, flume, isolated, "agent");
        logs = new LogFolder(isolated.directory("machine"));
    }

    @Test
    @Follows
    @Rule("from-the-start")
    void what_lay_there_before_the_first_start_arrives_too() {
        logs.append(LIVE, lines(1, 20));

        FlumeAgent agent = run.start(logs);
        logs.append(LIVE, lines(21, 25));
        run.awaitLast(logs);
        agent.stop();

        assertThat(run.accounting(logs))
                .as("e01 to e20 written, the agent started, e21 to e25 written")
                .isEqualTo(Accounting.eachOnce(25));
    }

    @Test
    @Follows
    @Rule("restart")
    void each_line_arrives_once_across_restarts() {
        logs.append(LIVE, lines(1, 10));
        run.toTheEndOf(logs);
        logs.append(LIVE, lines(11, 30));
        run.toTheEndOf(logs);
        logs.append(LIVE, lines(31, 33));
        run.toTheEndOf(logs);

        assertThat(run.accounting(logs))
                .as("the agent ran three times: e01 to e10 written before, then e11 to e30, then e31 to e33")
                .isEqualTo(Accounting.eachOnce(33));
    }

    @Test
    @Follows
    @Rule("position-file")
    void two_agents_on_one_machine_keep_their_positions_apart(Isolated isolated) {
        LogFolder others = new LogFolder(isolated.directory("other-machine"));
        logs.append(LIVE, lines(1, 10));
        others.append(LIVE, lines(11, 20));

        run.toTheEndOf(logs);
        run.toTheEndOf(others);
        logs.append(LIVE, lines(21, 25));
        run.toTheEndOf(logs);

        assertThat(run.accounting(logs, others))
                .as("agent a read e01 to e10, agent b read e11 to e20 of its own logs, agent a went on with e21 to e25")
                .isEqualTo(Accounting.eachOnce(25));
        assertThat(logs.notes().keySet())
                .as("files in the folder STREAMBOOK_STATE after the agent has run")
                .isNotEmpty();
    }

    @Test
    @Rule("position-file")
    void the_note_is_always_the_same_file_in_the_folder_of_the_agent(Answer<TailAgent> answer) {
        Map<String, String> environment = new HashMap<>(Map.of("STREAMBOOK_STATE", "/mnt/state"));
        List.of("HOSTNAME", "COMPUTERNAME", "USER", "USERNAME")
                .forEach(variable -> environment.put(variable, CHANGING));
        assertThat(note(AgentText.of(answer, environment)))
                .as(
                        "where positions are noted, which is to be the same file within STREAMBOOK_STATE, /mnt/state, every day")
                .startsWith("/mnt/state/")
                .doesNotContain("${", CHANGING)
                .doesNotContain("..");
        assertThat(note(AgentText.of(answer, Map.of())))
                .as("where positions are noted, where STREAMBOOK_STATE is not set")
                .startsWith("/var/streambook/tail/");
    }

    @Test
    @Follows
    @Rule("archived")
    void a_log_that_is_put_away_is_not_read_again() {
        FlumeAgent agent = run.start(logs);

        logs.append("events-1.jsonl", lines(1, 10));
        logs.append(LIVE, lines(11, 15));
        run.awaitLast(logs);
        logs.rename("events-1.jsonl", "events-1.jsonl.old");
        logs.append(LIVE, lines(16, 30));
        run.awaitLast(logs);
        logs.emptyAndAppend(LIVE, lines(31, 33));
        run.awaitLast(logs);
        agent.stop();

        assertThat(run.accounting(logs))
                .as("events-1.jsonl held e01 to e10 and was renamed to events-1.jsonl.old;"
                        + " events.jsonl held e11 to e30, was emptied, and went on with e31 to e33")
                .isEqualTo(Accounting.eachOnce(33));
    }

    @Test
    @Follows
    @Rule("logs-only")
    void a_log_may_have_any_name_that_ends_in_jsonl() {
        logs.append("Clicks of the old box_2026.01.jsonl", lines(1, 7));
        logs.append(".hidden.jsonl", lines(8, 9));
        logs.append(".jsonl", lines(10, 10));
        logs.append(LIVE, lines(11, 15));
        FlumeAgent agent = run.start(logs);
        run.awaitLast(logs);
        logs.append(LIVE, lines(16, 20)); // read in a later round, after every file was looked at
        run.awaitLast(logs);
        agent.stop();

        assertThat(run.accounting(logs))
                .as(
                        "\"Clicks of the old box_2026.01.jsonl\" held e01 to e07, .hidden.jsonl e08 and e09, .jsonl e10, and events.jsonl e11 to e20")
                .isEqualTo(Accounting.eachOnce(20));
    }

    @Test
    @Rule("logs-only")
    void the_logs_lie_where_the_machine_says_or_else_in_the_usual_folder(Answer<TailAgent> answer) {
        assertThat(folders(AgentText.of(answer, Map.of("STREAMBOOK_LOGS", "/mnt/logs"))))
                .as("folders of the logs, where STREAMBOOK_LOGS is /mnt/logs")
                .isSubsetOf("/mnt/logs");
        assertThat(folders(AgentText.of(answer, Map.of())))
                .as("folders of the logs, where STREAMBOOK_LOGS is not set")
                .isSubsetOf("/var/streambook/logs");
    }

    @Test
    @Follows
    @Rule({"logs-only", "archived"})
    void a_file_whose_name_has_no_dot_before_jsonl_is_no_log() {
        logs.appendElsewhere("eventsXjsonl", lines(11, 13));
        logs.appendElsewhere("others.JSONL", lines(14, 14));
        logs.appendElsewhere("others.json", lines(15, 15));
        logs.append(LIVE, lines(1, 10));
        FlumeAgent agent = run.start(logs);
        run.awaitLast(logs);
        logs.append(LIVE, lines(16, 20)); // read in a later round, after every file was looked at
        run.awaitLast(logs);
        agent.stop();

        assertThat(run.accounting(logs))
                .as(
                        "events.jsonl held e01 to e10 and e16 to e20; eventsXjsonl, which is no log, e11 to e13, and others.JSONL"
                                + " and others.json, which are none either, e14 and e15")
                .isEqualTo(Accounting.eachOnce(15));
    }

    @Test
    @Follows
    @Rule("renamed")
    void a_renamed_log_is_read_to_its_end() {
        logs.append(LIVE, lines(1, 10));
        run.toTheEndOf(logs);
        logs.append(LIVE, lines(11, 20));
        logs.rename(LIVE, "events-1.jsonl");
        logs.append(LIVE, lines(21, 25));
        run.toTheEndOf(logs);

        List<String> readUnderBothNames =
                lines(1, 10).stream().map(line -> line + " ×2").toList();
        assertThat(run.accounting(logs))
                .as("e01 to e10 read; while the agent was down e11 to e20 written, events.jsonl renamed to"
                        + " events-1.jsonl, and e21 to e25 written into a new events.jsonl")
                .isEqualTo(new Accounting(25, 35, List.of(), readUnderBothNames, List.of()));
    }

    @Test
    @Follows
    @Rule({"restart", "position-file"})
    void after_a_kill_only_the_lines_since_the_last_note_come_again() {
        logs.append(LIVE, lines(1, 10));
        run.toTheEndOf(logs);
        Map<Path, String> notes = logs.notes();
        logs.append(LIVE, lines(11, 14));
        run.toTheEndOf(logs);

        logs.restore(notes);
        logs.append(LIVE, lines(15, 20));
        run.toTheEndOf(logs);

        List<String> sinceTheNote =
                lines(11, 14).stream().map(line -> line + " ×2").toList();
        assertThat(run.accounting(logs))
                .as("e01 to e10 read and noted; e11 to e14 read, and the note of it lost in a kill; e15 to e20 written")
                .isEqualTo(new Accounting(20, 24, List.of(), sinceTheNote, List.of()));
    }

    @Test
    @Rule("from-the-start")
    void whole_files_are_read_where_none_can_be_followed() {
        run.spool();

        logs.append("events-1.part", lines(1, 10));
        logs.rename("events-1.part", "events-1.jsonl");
        run.toTheEndOf(logs);
        logs.append("events-2.part", lines(11, 25));
        logs.rename("events-2.part", "events-2.jsonl");
        run.toTheEndOf(logs);

        assertThat(run.accounting(logs))
                .as("two whole files, e01 to e10 and e11 to e25, and the source spool in the place of tail")
                .isEqualTo(Accounting.eachOnce(25));
    }

    private static Set<String> folders(AgentText text) {
        return text.values("tailer[.]sources[.]tail[.]filegroups[.].+").stream()
                .map(pattern -> pattern.substring(0, Math.max(0, pattern.lastIndexOf('/'))))
                .collect(Collectors.toSet());
    }

    private static String note(AgentText text) {
        return text.values().getOrDefault("tailer.sources.tail.positionFile", "(positionFile is missing)");
    }

    /** Runs where Flume's taildir source does. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @DisabledOnOs(
            value = OS.WINDOWS,
            disabledReason =
                    "Flume's taildir source asks the file system for inode numbers, which Windows does not have;"
                            + " run this test in WSL, and see docs/unit2/2.2-tail-without-loss.md#windows")
    private @interface Follows {}

    private static List<String> lines(int first, int last) {
        return Events.upTo(99).subList(first - 1, last);
    }
}
