package dev.streambook.desk.run;

import dev.streambook.desk.compile.AnswerCompiler;
import dev.streambook.desk.compile.CompileFault;
import dev.streambook.desk.course.Course;
import dev.streambook.workbook.ExerciseEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The compilers of the units, each made when it is first needed. What did not compile is compiled again with the next save. */
final class Compilers implements AutoCloseable {

    private final Course course;
    private final Map<Course.Unit, AnswerCompiler> compilers = new HashMap<>();

    /** Saved and not compiled. */
    private final Set<Path> open = new LinkedHashSet<>();

    Compilers(Course course) {
        this.course = course;
    }

    /** Compiles the exercise's answer for a first time, so that the first save does not pay for reading the class path. */
    synchronized void prepare(ExerciseEntry exercise) {
        if (!compilers.containsKey(course.unit(exercise)) && !exercise.isFile()) {
            compile(Set.of(course.answer(exercise)));
        }
    }

    /** What is wrong in these files, and in those of earlier saves that have not compiled yet. */
    synchronized List<CompileFault> compile(Collection<Path> files) {
        open.addAll(files);
        Map<Course.Unit, List<Path>> byUnit = open.stream()
                .filter(file -> course.unit(file).isPresent())
                .collect(Collectors.groupingBy(file -> course.unit(file).orElseThrow()));
        List<CompileFault> faults = new ArrayList<>();
        byUnit.forEach((unit, changed) -> faults.addAll(of(unit).compile(changed)));
        if (faults.isEmpty()) {
            open.clear();
        }
        return faults;
    }

    /** These files are compiled together with those of the next save. */
    synchronized void later(Collection<Path> files) {
        open.addAll(files);
    }

    @Override
    public synchronized void close() {
        for (AnswerCompiler compiler : compilers.values()) {
            try {
                compiler.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private AnswerCompiler of(Course.Unit unit) {
        return compilers.computeIfAbsent(unit, each -> new AnswerCompiler(each.folder()));
    }
}
