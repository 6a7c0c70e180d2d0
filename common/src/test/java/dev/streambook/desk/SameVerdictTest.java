package dev.streambook.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.streambook.desk.both.DeskWay;
import dev.streambook.desk.both.PlainRun;
import dev.streambook.desk.course.UnitFolder;
import dev.streambook.desk.standby.RunRequest;
import dev.streambook.desk.standby.StandbyJvm;
import dev.streambook.sample.Begun;
import dev.streambook.sample.Failing;
import dev.streambook.sample.Mistaken;
import dev.streambook.sample.Promised;
import dev.streambook.sample.Solved;
import dev.streambook.sample.Swallowed;
import dev.streambook.sample.Unsolved;
import dev.streambook.sample.Unwritten;
import dev.streambook.sample.Written;
import dev.streambook.workbook.junit.Verdict;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A standby JVM of the desk and a plain run of JUnit, as an IDE or Maven makes one, agree on every test of every answer:
 * unsolved, begun, solved, mistaken, failing, in a file, the reference, and a planted mistake.
 */
class SameVerdictTest {

    private static final List<Class<?>> CONTRACTS = List.of(
            Unsolved.class,
            Begun.class,
            Solved.class,
            Mistaken.class,
            Failing.class,
            Swallowed.class,
            Unwritten.class,
            Written.class,
            Promised.class);

    @Test
    void every_test_of_every_answer_ends_the_same(@TempDir Path root) throws Exception {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, Map<String, String>> plain = new TreeMap<>();
        Map<String, Map<String, String>> atTheDesk = new TreeMap<>();

        for (String answer :
                List.of(RunRequest.YOURS, RunRequest.REFERENCE, "dev.streambook.sample.wrong.HalfIsCutOff")) {
            List<Class<?>> contracts = answer.contains(".") ? List.of(Promised.class) : CONTRACTS;
            contracts.forEach(contract -> plain.put(key(contract, answer), PlainRun.outcomes(contract, answer)));
            verdicts.clear();
            judge(
                    root.toRealPath(),
                    new RunRequest(contracts.stream().map(Class::getName).toList(), answer),
                    verdicts);
            for (int i = 0; i < verdicts.size(); i++) {
                atTheDesk.put(key(contracts.get(i), answer), DeskWay.outcomes(verdicts.get(i)));
            }
        }

        assertThat(atTheDesk).isEqualTo(plain);
        assertThat(atTheDesk.values()).flatExtracting(Map::values).contains("green", "red", "todo");
    }

    private static void judge(Path root, RunRequest request, List<Verdict> verdicts) throws Exception {
        List<Path> classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
        new SampleCourse(root);
        UnitFolder unit = new UnitFolder(root, "unit9", classPath);
        try (StandbyJvm standby = StandbyJvm.start(unit, request.contracts().get(0))) {
            standby.run(request, verdicts::add);
            int once = verdicts.size();
            standby.run(
                    request,
                    again -> assertThat(DeskWay.outcomes(again))
                            .as("the same JVM, asked again")
                            .isEqualTo(DeskWay.outcomes(verdicts.stream()
                                    .filter(first -> first.exercise().equals(again.exercise()))
                                    .findFirst()
                                    .orElseThrow())));
            assertThat(verdicts).hasSize(once);
        }
    }

    private static String key(Class<?> contract, String answer) {
        return contract.getSimpleName() + " " + answer;
    }
}
