package dev.streambook.workbook.junit;

import dev.streambook.workbook.ExerciseEntry;
import dev.streambook.workbook.Promise;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Holds promises, tests, wrong answers and page of one exercise against each other. */
final class PromiseCheck {

    private final ExerciseEntry exercise;
    private final List<Method> tests;
    private final List<Class<?>> wrongAnswers;
    private final KnownGaps known;
    private final List<String> gaps = new ArrayList<>();

    private PromiseCheck(ExerciseEntry exercise, Class<?> specification) {
        this.exercise = exercise;
        this.tests = HeldPromises.tests(specification);
        this.wrongAnswers = WrongAnswers.to(exercise);
        this.known = KnownGaps.of(exercise);
    }

    static List<String> gaps(ExerciseEntry exercise, Class<?> specification, Page page) {
        PromiseCheck check = new PromiseCheck(exercise, specification);
        check.ids();
        check.rules();
        check.held();
        check.brokenAlone();
        check.explained(page);
        PromiseList.of(exercise, page).fault().ifPresent(check.gaps::add);
        return check.gaps;
    }

    private void ids() {
        Set<String> seen = new HashSet<>();
        for (Promise promise : exercise.promises()) {
            if (!promise.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
                gap("a promise has the id \"%s\"; expected lower case with hyphens", promise.id());
            }
            if (!seen.add(promise.id())) {
                gap("two promises have the id \"%s\"", promise.id());
            }
        }
        if (seen.isEmpty()) {
            gap("no @Promise on %s", exercise.contract().getSimpleName());
        }
    }

    private void rules() {
        for (Method test : tests) {
            List<String> ids = HeldPromises.ids(test);
            if (ids.isEmpty()) {
                gap("the test %s names no promise in a @Rule", test.getName());
            }
            ids.stream()
                    .filter(id -> exercise.promise(id).isEmpty())
                    .forEach(id -> gap("the test %s names the promise %s, which is none", test.getName(), id));
        }
    }

    private void held() {
        Set<String> held =
                tests.stream().flatMap(test -> HeldPromises.ids(test).stream()).collect(Collectors.toSet());
        exercise.promises().stream()
                .filter(promise -> !held.contains(promise.id()))
                .forEach(promise -> gap("no test holds %s: \"%s\"", promise.id(), promise.says()));
    }

    private void brokenAlone() {
        Set<String> broken = wrongAnswers.stream()
                .map(wrong -> wrong.getAnnotation(WrongAnswer.class).breaks())
                .collect(Collectors.toSet());
        broken.stream()
                .filter(id -> exercise.promise(id).isEmpty())
                .forEach(id -> gap("a wrong answer breaks the promise %s, which is none", id));
        List<Promise> unbroken = exercise.promises().stream()
                .filter(promise -> !broken.contains(promise.id()))
                .toList();
        unbroken.stream()
                .filter(promise -> !known.has(promise.id()))
                .forEach(promise -> gap("no wrong answer breaks %s alone: \"%s\"", promise.id(), promise.says()));
        known.otherThan(
                        unbroken.stream().map(Promise::id).toList(),
                        wrongAnswers.stream().map(Class::getSimpleName).toList())
                .forEach(this::gap);
    }

    private void explained(Page page) {
        exercise.promises().stream()
                .filter(promise -> !page.anchors().contains(promise.read()))
                .forEach(promise -> gap(
                        "the promise %s sends to #%s, which %s lacks", promise.id(), promise.read(), exercise.page()));
    }

    private void gap(String text, Object... values) {
        gaps.add(values.length == 0 ? text : text.formatted(values));
    }
}
