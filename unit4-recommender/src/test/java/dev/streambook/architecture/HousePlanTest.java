package dev.streambook.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.streambook.workbook.PageBlock;
import dev.streambook.workbook.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Draws the plans of the house on docs/architecture.md from the compiled classes, and holds the walk to them. One instance:
 * reading all classes takes seconds.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HousePlanTest {

    private static final String PAGE = "docs/architecture.md";
    private static final String ROOT = "dev.streambook.";
    private static final int MOST_CLASSES = 20;

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.streambook");

    @Test
    void the_plan_of_the_modules_is_that_of_the_code() {
        new PageBlock(PAGE, "modules").keep(plan(type -> true, HousePlanTest::module));
    }

    @Test
    void the_plan_of_the_recommender_is_that_of_the_code() {
        new PageBlock(PAGE, "recommender")
                .keep(plan(type -> type.getPackageName().startsWith(ROOT + "recommender"), HousePlanTest::layer));
    }

    @Test
    void no_package_of_the_recommender_holds_more_than_twenty_classes() {
        Map<String, Long> sizes = classes.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + "recommender"))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting()));

        assertThat(sizes).allSatisfy((name, count) -> assertThat(count).isLessThanOrEqualTo(MOST_CLASSES));
    }

    /** Every class that the walk names exists, and no name stands for two. */
    @Test
    void the_way_of_an_event_names_classes_of_the_code() throws IOException {
        String page = Files.readString(ProjectFolder.root().resolve(PAGE));
        String walk = page.substring(page.indexOf("## The way of an event"));
        Set<String> named = Pattern.compile("`([A-Z][a-z]+[A-Za-z0-9]*)`")
                .matcher(walk)
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> known = classes.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());

        assertThat(named).hasSizeGreaterThan(20);
        assertThat(known).containsAll(named);
    }

    private String plan(Predicate<JavaClass> inside, Function<JavaClass, String> room) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        classes.stream().filter(inside).forEach(type -> {
            Set<String> targets = arrows.computeIfAbsent(room.apply(type), absent -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(ROOT.substring(0, ROOT.length() - 1)))
                    .filter(inside)
                    .map(room)
                    .filter(target -> !target.equals(room.apply(type)))
                    .forEach(targets::add);
        });
        String lines = arrows.entrySet().stream()
                .flatMap(from -> from.getValue().isEmpty()
                        ? Stream.of("  " + from.getKey())
                        : from.getValue().stream().map(to -> "  " + from.getKey() + " --> " + to))
                .collect(Collectors.joining("\n"));
        return "```mermaid\nflowchart TD\n" + lines + "\n```";
    }

    private static String module(JavaClass type) {
        String[] names = type.getPackageName().substring(ROOT.length()).split("[.]");
        boolean room =
                names[0].startsWith("unit") || Set.of("recommender", "desk").contains(names[0]);
        return room ? names[0] : "common";
    }

    /** The room of a class in the recommender: one name, or two below serving. */
    private static String layer(JavaClass type) {
        String[] names = type.getPackageName()
                .substring((ROOT + "recommender").length())
                .replaceFirst("^[.]", "")
                .split("[.]");
        return names.length > 1 && names[0].equals("serving") ? names[0] + "." + names[1] : names[0];
    }
}
