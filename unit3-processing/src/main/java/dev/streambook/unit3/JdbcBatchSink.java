package dev.streambook.unit3;

import dev.streambook.workbook.Exercise;
import dev.streambook.workbook.Promise;
import java.sql.SQLException;
import org.apache.spark.api.java.function.VoidFunction2;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Writes the micro-batches of a streaming query into a table of a database: what {@code foreachBatch} calls. Spark hands a
 * batch over again when it died before it noted the batch as done; the rows are in the table once all the same.
 *
 * <p>An answer has the public constructor {@code (DataSource database, String query, String table)}. {@code query} names the
 * query, or rather its checkpoint: numbers of batches begin with 0 in each checkpoint. {@code table} is there, with a
 * column for each column of a batch. The names of table and columns go into the SQL as they are, without quotes; the name of
 * a query is a value, and may be any text.
 *
 * <p>{@code call} is called by one thread, on the driver. What must outlive the process stands in the table
 * {@value #BATCHES}, which is there, too; each answer may use it as it likes.
 */
@Exercise(id = "3.12", title = "An idempotent sink", stars = 3)
@Promise(
        id = "rows",
        says =
                "Each row of a batch, however many, is a row of the table, each value or null in the column of its name.",
        read = "one-transaction")
@Promise(id = "equal-rows", says = "Rows of a batch that are equal are all written.", read = "by-number-or-by-key")
@Promise(
        id = "once",
        says = "A batch that is handed over again changes nothing.",
        read = "foreachbatch-is-at-least-once")
@Promise(
        id = "one-transaction",
        says = "After a crash at any point, either the whole batch is in the table or nothing of it.",
        read = "one-transaction")
@Promise(
        id = "remembered",
        says = "A new instance knows from the database which batches are written.",
        read = "the-memory-is-in-the-database")
@Promise(
        id = "own-numbers",
        says = "Each query has its own numbers, also where several write to one table.",
        read = "whose-batch-0")
@Promise(
        id = "thrown",
        says = "What fails, in the database or in Spark, is thrown, and nothing of the batch is left.",
        read = "a-refused-row")
@Promise(
        id = "one-writer",
        says = "Of two instances that write the same batch at the same time, one writes it.",
        read = "two-at-a-time")
@Promise(id = "memory", says = "The driver holds the rows of one partition at a time.", read = "the-rows-on-their-way")
@Promise(
        id = "cache",
        says = "Nothing of a batch stays in Spark's cache, whatever happens, and what others have put there stays.",
        read = "the-rows-on-their-way")
@Promise(id = "empty", says = "A batch without rows is a batch like any other.", read = "the-rows-on-their-way")
@Promise(id = "closed", says = "Each connection is closed, whatever happens.", read = "a-refused-row")
public interface JdbcBatchSink extends VoidFunction2<Dataset<Row>, Long> {

    /** The table for the numbers of the batches: columns {@code query} and {@code batch}, the former its primary key. */
    String BATCHES = "batches";

    /** Makes the table, once for each database. */
    String CREATE_BATCHES = "create table if not exists batches (query varchar primary key, batch bigint not null)";

    /**
     * Writes the batch, unless it is written already.
     *
     * @param number of the batch: one more for each batch of the query, and the same when a batch is handed over again
     */
    @Override
    void call(Dataset<Row> batch, Long number) throws SQLException;
}
