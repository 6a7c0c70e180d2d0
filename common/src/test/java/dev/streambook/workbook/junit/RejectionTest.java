package dev.streambook.workbook.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.streambook.sample.Solved;
import dev.streambook.sample.Written;
import dev.streambook.sample.wrong.HalfIsCutOff;
import dev.streambook.sample.wrong.HalfIsOne;
import dev.streambook.sample.wrong.HalfIsRoundedToZero;
import dev.streambook.sample.wrong.HalfNeverComes;
import dev.streambook.sample.wrong.HalfOfFourNeverComes;
import dev.streambook.sample.wrong.NotWrongAtAll;
import dev.streambook.sample.wrong.WrongWithAnotherMessage;
import dev.streambook.workbook.ExerciseEntry;
import org.junit.jupiter.api.Test;

class RejectionTest {

    @Test
    void a_wrong_answer_that_breaks_its_rule_with_its_message_is_rejected() throws Exception {
        Rejection rejection = Rejection.of(HalfIsRoundedToZero.class);

        assertThatCode(rejection::verify).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_answer_that_is_a_file_is_run_like_a_class() throws Exception {
        assertThat(WrongAnswers.to(ExerciseEntry.of(Written.class)))
                .hasSize(1)
                .allSatisfy(wrong -> assertThatCode(Rejection.of(wrong)::verify).doesNotThrowAnyException());
    }

    @Test
    void a_wrong_answer_that_passes_shows_a_specification_that_cannot_tell() throws Exception {
        Rejection rejection = Rejection.of(NotWrongAtAll.class);

        assertThatThrownBy(rejection::verify)
                .hasMessageContaining("NotWrongAtAll believes \"Six is twice three\" and passes twice_three_is_six");
    }

    @Test
    void a_wrong_answer_rejected_with_another_message_is_not_good_enough() throws Exception {
        Rejection rejection = Rejection.of(WrongWithAnotherMessage.class);

        assertThatThrownBy(rejection::verify).hasMessageContaining("but was: 8").hasMessageContaining("but was: 9");
    }

    @Test
    void a_wrong_answer_that_fails_a_test_of_another_promise_is_not_good_enough() {
        Rejection rejection = Rejection.of(HalfIsOne.class);

        assertThat(rejection.whole()).isTrue();
        assertThatThrownBy(rejection::verify)
                .hasMessageContaining("tests that HalfIsOne fails and that do not name half")
                .hasMessageContaining("half_of_four_is_two");
    }

    @Test
    void a_wrong_answer_that_is_listed_as_breaking_more_and_does_not_is_to_be_taken_from_the_list() {
        Rejection rejection = Rejection.of(HalfIsCutOff.class);

        assertThatThrownBy(rejection::verify)
                .hasMessageContaining("HalfIsCutOff breaks half alone; take it from the list of known gaps");
    }

    @Test
    void of_a_wrong_answer_that_gets_stuck_only_its_own_test_is_run_and_given_up_when_it_says() {
        Rejection rejection = Rejection.of(HalfNeverComes.class);

        assertThat(rejection.failures()).hasSize(1).allMatch(WrongAnswers.Failure::isStuck);
        assertThat(rejection.others()).isEmpty();
        assertThat(rejection.whole()).isFalse();
        assertThatCode(rejection::verify).doesNotThrowAnyException();
    }

    @Test
    void a_wrong_answer_that_gets_stuck_in_another_test_is_not_judged_by_it() {
        Rejection rejection = Rejection.of(HalfOfFourNeverComes.class);

        assertThat(rejection.failures()).hasSize(1).noneMatch(WrongAnswers.Failure::isStuck);
        assertThat(rejection.others()).isEmpty();
        assertThat(rejection.whole()).isFalse();
        assertThatCode(rejection::verify).doesNotThrowAnyException();
    }

    @Test
    void the_wrong_answers_of_an_exercise_are_found_by_the_contract_they_name() {
        assertThat(WrongAnswers.to(ExerciseEntry.of(Solved.class)))
                .containsExactlyInAnyOrder(
                        HalfIsRoundedToZero.class, NotWrongAtAll.class, WrongWithAnotherMessage.class);
    }
}
