/**
 * The routes of the API: each checks its arguments, asks the recommender, and turns an error into a status.
 *
 * <p>It is one package because the routes share their checks, their door and their errors, which nobody else may use.
 */
package dev.streambook.recommender.serving.http;
