package dev.streambook.workbook.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A plausible mistake, planted in the package {@code wrong}: it breaks one promise of the contract and no other, and the
 * specification must reject it by the test named here and with the message meant for it. That proves that the
 * specification can tell right from wrong and that its message teaches.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WrongAnswer {

    /** The contract that is answered wrongly. */
    Class<?> to();

    /** The misconception in the words of somebody who holds it, such as "Windows start at the first event". */
    String belief();

    /** The id of the promise that it breaks alone: every test that it fails names that promise. */
    String breaks();

    /** The test of the specification that must reject it. */
    String test();

    /** A part of the message that the learner then reads: what was expected, what was seen. */
    String saying();

    /** For a mistake that never comes back: the seconds after which its test is given up; 0 is the usual limit. */
    int givenUpAfter() default 0;

    /** Where the answer is a file: its name beside this class. */
    String file() default "";
}
