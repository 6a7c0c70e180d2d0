package dev.streambook.unit4;

/** What became of a model version that was offered. */
public sealed interface Verdict {

    String version();

    /** It is good, and current from now on. */
    record Adopted(Model model) implements Verdict {
        @Override
        public String version() {
            return model.version();
        }
    }

    /**
     * It is not used; the model before it stays.
     *
     * @param reason one sentence: the value found and what was expected
     */
    record Refused(String version, Refusal refusal, String reason) implements Verdict {}
}
