package dev.streambook.unit3.wrong;

import dev.streambook.workbook.junit.WrongAnswer;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A task's failure is a SparkException: checked, and declared nowhere. */
@WrongAnswer(
        to = dev.streambook.unit3.JdbcBatchSink.class,
        belief = "What goes wrong here is an SQLException or a RuntimeException",
        breaks = "thrown",
        test = "a_row_that_spark_cannot_make_is_thrown_and_leaves_nothing",
        saying = "a row that Spark cannot make")
public final class OnlyTheDatabaseFails extends SinkAttempt {

    private static final long serialVersionUID = 1L;

    public OnlyTheDatabaseFails(DataSource database, String query, String table) {
        super(database, query, table);
    }

    @Override
    boolean isTakenBack(Throwable failure) {
        return failure instanceof SQLException || failure instanceof RuntimeException || failure instanceof Error;
    }
}
