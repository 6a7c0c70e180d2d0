package dev.streambook.unit3.wrong;

import dev.streambook.workbook.junit.WrongAnswer;
import javax.sql.DataSource;

@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "After an Error the process ends, and the database takes everything back",
        breaks = "thrown",
        test = "an_error_is_thrown_and_leaves_nothing",
        saying = "ended with an Error")
public final class AnErrorIsTheEnd extends SinkAttempt {

    private static final long serialVersionUID = 1L;

    public AnErrorIsTheEnd(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    boolean isTakenBack(Throwable failure) {
        return failure instanceof Exception;
    }
}
