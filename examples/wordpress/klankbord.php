<?php
/**
 * Plugin Name: Klankbord
 * Description: Shows a Klankbord survey in the corner of every page, and where the shortcode [klankbord survey="feedback"] stands.
 *
 * Put this file into wp-content/mu-plugins/ and fill in the two values below. Nothing else is needed: WordPress runs a
 * must-use plugin without switching it on.
 */

defined( 'ABSPATH' ) || exit;

const KLANKBORD_HOST   = 'https://feedback.example.org';
const KLANKBORD_SURVEY = 'monitor'; // Leave it empty to show surveys by shortcode only.

add_action(
	'wp_enqueue_scripts',
	function () {
		wp_enqueue_script( 'klankbord', KLANKBORD_HOST . '/embed.js', array(), null, array( 'strategy' => 'async' ) );
	}
);

add_filter(
	'wp_script_attributes',
	function ( $attributes ) {
		if ( isset( $attributes['id'] ) && 'klankbord-js' === $attributes['id'] && KLANKBORD_SURVEY ) {
			$attributes['data-survey']   = KLANKBORD_SURVEY;
			$attributes['data-language'] = substr( get_locale(), 0, 2 );
		}
		return $attributes;
	}
);

add_shortcode(
	'klankbord',
	function ( $given ) {
		$given = shortcode_atts(
			array(
				'survey'     => 'feedback',
				'language'   => substr( get_locale(), 0, 2 ),
				'values'   => '',
			),
			$given,
			'klankbord'
		);
		return sprintf(
			'<klankbord-survey survey="%s" language="%s" hidden-values="%s" style="min-height:600px"></klankbord-survey>',
			esc_attr( $given['survey'] ),
			esc_attr( $given['language'] ),
			esc_attr( $given['values'] )
		);
	}
);
