package dev.streambook.workbook;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an interface the contract of an exercise. Everything else that belongs to it is found by name: for the contract
 * {@code dev.streambook.unit1.WindowAssigner} with id 1.8 and title "Windows" these are
 *
 * <ul>
 *   <li>the stub, {@code dev.streambook.unit1.exercise.WindowAssigner};
 *   <li>the reference, {@code dev.streambook.unit1.solution.WindowAssigner};
 *   <li>the specification, {@code dev.streambook.unit1.WindowAssignerTest};
 *   <li>the wrong answers, every class of {@code dev.streambook.unit1.wrong} that names the contract;
 *   <li>the page, {@code docs/unit1/1.8-windows.md}, in which the three hints stand.
 * </ul>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exercise {

    /** Unit and number, such as {@code "1.8"}. */
    String id();

    /** The name on the board and of the page. */
    String title();

    /** How hard it is, 1 to 3. */
    int stars();

    /**
     * Where the answer is a file and not a class: its name, such as {@code "first-agent.properties"}, a resource in the
     * packages {@code exercise} and {@code solution}. Such a stub is unsolved while a {@code TODO} is left in it.
     */
    String file() default "";

    /** What the recommender of unit 4 uses it for; empty where it does not. */
    String partOf() default "";
}
