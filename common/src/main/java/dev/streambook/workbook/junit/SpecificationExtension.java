package dev.streambook.workbook.junit;

import dev.streambook.workbook.Answer;
import dev.streambook.workbook.ExerciseEntry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Runs a {@link Specification} once for each answer that is asked for. */
final class SpecificationExtension implements ClassTemplateInvocationContextProvider, ExecutionCondition {

    /** The configuration parameter by which {@link WrongAnswers} asks for a planted mistake. */
    static final String WRONG = "streambook.wrong";

    /** {@code none}: tests that need an engine are left out, as the mutation profile wants it. */
    static final String ENGINES = "streambook.engines";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean leftOut = "none".equals(System.getProperty(ENGINES))
                && context.getTestMethod().filter(EngineNeed::of).isPresent();
        return leftOut
                ? ConditionEvaluationResult.disabled("it needs an engine, and -D" + ENGINES + "=none")
                : ConditionEvaluationResult.enabled("");
    }

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return context.getRequiredTestClass().isAnnotationPresent(Specification.class);
    }

    @Override
    public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
            ExtensionContext context) {
        Class<?> specification = context.getRequiredTestClass();
        Class<?> contract = specification.getAnnotation(Specification.class).value();
        return answers(contract, context)
                .map(answer ->
                        new Invocation(answer, specification, TimeLimit.from(context::getConfigurationParameter)));
    }

    private static Stream<Answer<?>> answers(Class<?> contract, ExtensionContext context) {
        return context.getConfigurationParameter(WRONG)
                .<Stream<Answer<?>>>map(name -> Stream.of(WrongAnswers.named(name, contract)))
                .orElseGet(() -> RunMode.from(
                                name -> context.getConfigurationParameter(name).orElse(null))
                        .answers(contract));
    }

    private record Invocation(Answer<?> answer, Class<?> specification, TimeLimit limit)
            implements ClassTemplateInvocationContext {

        @Override
        public String getDisplayName(int invocationIndex) {
            return answer.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            ExerciseEntry exercise = answer.exercise();
            return List.of(new AnswerParameters(answer), new Outcomes(answer, exercise, specification, limit));
        }
    }
}
