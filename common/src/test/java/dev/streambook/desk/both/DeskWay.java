package dev.streambook.desk.both;

import dev.streambook.desk.course.UnitFolder;
import dev.streambook.desk.standby.RunRequest;
import dev.streambook.desk.standby.StandbyEndedException;
import dev.streambook.desk.standby.StandbyJvm;
import dev.streambook.workbook.junit.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The desk's way to the outcomes of one exercise: in standby JVMs, each for one answer, or one for several of them. */
public final class DeskWay implements AutoCloseable {

    private final UnitFolder unit;
    private final String contract;
    private StandbyJvm shared;

    DeskWay(UnitFolder unit, String contract) {
        this.unit = unit;
        this.contract = contract;
    }

    /** As at the desk: a JVM that has warmed up, gives this verdict, and is thrown away. */
    Map<String, String> alone(String answer) throws InterruptedException {
        try (StandbyJvm standby = StandbyJvm.start(unit, contract)) {
            return run(standby, answer);
        }
    }

    /** Quicker where there are many: in a JVM that has judged others before. */
    Map<String, String> shared(String answer) throws InterruptedException {
        if (shared == null || !shared.isAlive()) {
            close();
            shared = StandbyJvm.start(unit, contract);
        }
        return run(shared, answer);
    }

    @Override
    public void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** Each test by its name, with what became of it. */
    public static Map<String, String> outcomes(Verdict verdict) {
        Map<String, String> outcomes = new TreeMap<>();
        verdict.passed().forEach(test -> outcomes.put(test, "green"));
        verdict.todo().forEach(test -> outcomes.put(test, "todo"));
        verdict.failed().forEach(test -> outcomes.put(test, "red"));
        return outcomes;
    }

    private Map<String, String> run(StandbyJvm standby, String answer) throws InterruptedException {
        Map<String, String> outcomes = new TreeMap<>();
        try {
            standby.ready().exceptionally(ended -> 0L).join();
            standby.run(new RunRequest(List.of(contract), answer), verdict -> outcomes.putAll(outcomes(verdict)));
        } catch (StandbyEndedException ended) {
            outcomes.put("the JVM", ended.getMessage());
        }
        return outcomes;
    }
}
