package dev.streambook.workbook.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Makes a test class the specification of an exercise: every test in it runs on the reference and on the learner's
 * answer. A test method takes the contract (a new instance from the constructor without arguments) or an
 * {@link dev.streambook.workbook.Answer} to make instances itself.
 *
 * <p>On the learner's side there are three outcomes: nothing written yet is aborted and named TODO, a broken
 * {@link Rule} is red, all rules kept is green. {@code -Dstreambook.run=yours|reference|both} (both) chooses whose answer
 * runs, {@code -Dstreambook.strict} makes TODO red.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@Tag("specification") // by which mutation testing finds it: pom.xml
@ExtendWith(SpecificationExtension.class)
@TestMethodOrder(ExamplesFirst.class)
public @interface Specification {

    /** The contract, an interface with {@link dev.streambook.workbook.Exercise}. */
    Class<?> value();
}
