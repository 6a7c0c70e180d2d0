package dev.streambook.unit2.picture;

import dev.streambook.engine.junit.Engines;
import dev.streambook.engine.junit.FlumeAgents;
import dev.streambook.engine.junit.Isolated;
import dev.streambook.engine.kafka.KafkaBroker;
import dev.streambook.unit2.LogFolder;
import dev.streambook.unit2.TailAgent;
import dev.streambook.unit2.TailRun;
import dev.streambook.workbook.Answer;
import dev.streambook.workbook.picture.Axis;
import dev.streambook.workbook.picture.Ink;
import dev.streambook.workbook.picture.Lanes;
import dev.streambook.workbook.picture.PictureFile;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Which lines the reference and {@code tail -F} read in three runs of the agent. */
@Engines
class TailPictureTest {

    /** The last line that was written before each run. */
    private static final List<Integer> WRITTEN = List.of(10, 30, 33);

    private final Lanes lanes = Lanes.of(
            "Three runs of an agent, and the lines that each has read",
            "Lines 1 to 10 are written before the first run, 11 to 30 before the second, 31 to 33 before the third. The"
                    + " taildir source reads 1 to 10, 11 to 30, 31 to 33. tail -F begins each time with the last ten lines:"
                    + " 1 to 10, 21 to 30, 24 to 33, so that 11 to 20 are lost and 24 to 30 come twice.",
            Axis.of("line of the log", 1, 34, 3));

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "neither tail -F nor Flume's taildir source runs on Windows")
    void the_picture_shows_what_each_run_has_read(KafkaBroker broker, FlumeAgents flume, Isolated isolated)
            throws Exception {
        lanes.lane("written before");
        for (int run = 1; run <= WRITTEN.size(); run++) {
            lanes.stretch("run " + run, Ink.GREY, first(run), WRITTEN.get(run - 1) + 1);
        }
        Class<?> exec = Class.forName("dev.streambook.unit2.wrong.ExecTailIsReliable");
        read(
                "taildir",
                new TailRun(Answer.reference(TailAgent.class), broker, flume, isolated, "taildir"),
                new LogFolder(isolated.directory("machine")));
        read(
                "exec tail -F",
                new TailRun(
                        Answer.wrong(TailAgent.class, exec, "exec-tail-is-reliable.properties"),
                        broker,
                        flume,
                        isolated,
                        "exec"),
                new LogFolder(isolated.directory("other-machine")));
        new PictureFile("docs/unit2/pictures/2.2-three-runs.svg").keep(lanes);
    }

    private void read(String name, TailRun agent, LogFolder machine) {
        TreeMap<Integer, Integer> times = new TreeMap<>();
        int before = 0;
        for (int run = 1; run <= WRITTEN.size(); run++) {
            machine.append(
                    "events.jsonl",
                    IntStream.rangeClosed(first(run), WRITTEN.get(run - 1))
                            .mapToObj("e%02d"::formatted)
                            .toList());
            agent.toTheEndOf(machine);
            List<Integer> all = agent.arrived().stream()
                    .map(line -> Integer.valueOf(line.substring(1)))
                    .toList();
            List<Integer> read = all.subList(before, all.size());
            read.forEach(line -> times.merge(line, 1, Integer::sum));
            before = all.size();
            lanes.lane(run == 1 ? name : "");
            draw("run " + run, Ink.BLUE, read);
        }
        List<Integer> lost = lines(times, 0);
        List<Integer> twice = lines(times, 2);
        if (!lost.isEmpty() || !twice.isEmpty()) {
            lanes.lane("");
            draw("lost", Ink.RED, lost);
            draw("twice", Ink.ORANGE, twice);
        }
    }

    private static int first(int run) {
        return run == 1 ? 1 : WRITTEN.get(run - 2) + 1;
    }

    private static List<Integer> lines(TreeMap<Integer, Integer> times, int arrived) {
        return IntStream.rangeClosed(1, WRITTEN.get(WRITTEN.size() - 1))
                .filter(line -> times.getOrDefault(line, 0) == arrived)
                .boxed()
                .toList();
    }

    /** A stretch for each run of lines that follow one another. */
    private void draw(String label, Ink ink, List<Integer> lines) {
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || lines.get(i) != lines.get(i - 1) + 1) {
                lanes.stretch(label, ink, lines.get(from), lines.get(i - 1) + 1);
                from = i;
            }
        }
    }
}
