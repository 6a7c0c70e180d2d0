package dev.streambook.workbook;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One promise of a contract: a plain sentence that an answer can break. It may be about bounds, units, order, errors, cost,
 * memory, thread safety, what is remembered or what is closed. It is written once, here; the Javadoc, the exercise's page
 * and the message of a failure show this sentence. The build fails for a promise that no test holds, and for one that no
 * wrong answer breaks alone.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Promises.class)
public @interface Promise {

    /** A short name, unique in the contract, by which tests and wrong answers refer to it: {@code half-open}. */
    String id();

    /** The sentence. */
    String says();

    /** The section of the exercise's page that explains it: the heading's anchor, such as {@code half-open-bounds}. */
    String read();
}
